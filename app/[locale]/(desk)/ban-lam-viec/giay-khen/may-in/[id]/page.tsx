import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CertificatePage } from "@/app/_server/certificate-page";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireArea } from "@/app/_server/viewer";
import { PrinterForm } from "@/components/certificates/printer-form";
import { Notice } from "@/components/ui/notice";
import { readQuery, slug } from "@/domain/address/read-query";
import { findPrinter, listPress, listPrintingUnits } from "@/domain/certificates/blanks.server";
import { right } from "@/domain/certificates/printer";
import type { Viewer } from "@/domain/permissions";
import { localePath } from "@/messages/locales";
import { measure } from "../../actions";
import { Renewed } from "@/components/ui/renewed";

type Props = PageProps<"/[locale]/ban-lam-viec/giay-khen/may-in/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "certificateDesk" });
  return { title: t("printer") };
}

/** What was measured of a printer; `moi` is a new one of `?don-vi=`. */
export default async function PrinterPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const { "don-vi": unitId } = readQuery(await searchParams, { "don-vi": slug() });
  const actor = await requireArea(locale, `/ban-lam-viec/giay-khen/may-in/${id}`, "certificate.enter");
  const printer = await (id === "moi" ? freshPrinter(actor, unitId) : orNotFound(findPrinter(actor, id)));
  const { blanks } = await listPress(actor, printer.unitId);
  const t = await getTranslations("certificateDesk");
  return (
    <CertificatePage actor={actor} title={printer.name || t("newPrinter")} lead={t("printerLead")} below>
      {blanks.length > 0 ? (
        <>
          <ol className="mb-4 ml-5 max-w-prose list-decimal">
            <li>{t("measureStep.print")}</li>
            <li>{t("measureStep.measure")}</li>
            <li>{t("measureStep.type")}</li>
          </ol>
          <ul className="mb-6">
            {blanks.map((blank) => (
              <li key={blank.id}>
                <a
                  href={`/api/certificates/calibration?phoi=${blank.id}`}
                  className="touch-link font-semibold"
                >
                  {t("calibrationFor", { name: blank.name })}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Notice>
          <a
            href={localePath(locale, `/ban-lam-viec/giay-khen/phoi/moi?don-vi=${printer.unitId}`)}
            className="touch-link"
          >
            {t("blankFirst")}
          </a>
        </Notice>
      )}
      <Renewed by={`${id} ${printer.version}`}>
        <PrinterForm
          action={measure}
          id={printer.id}
          unitId={printer.unitId}
          version={printer.version}
          name={printer.name}
          measured={printer}
        />
      </Renewed>
    </CertificatePage>
  );
}

async function freshPrinter(viewer: Viewer, asked: string | null) {
  const units = await listPrintingUnits(viewer);
  const unitId = asked ?? units[0]?.id;
  if (!unitId || !units.some(({ id }) => id === unitId)) notFound();
  return { id: randomUUID() as string, unitId, version: 0, name: "", ...right };
}
