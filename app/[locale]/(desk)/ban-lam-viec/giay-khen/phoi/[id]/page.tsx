import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CertificatePage } from "@/app/_server/certificate-page";
import { portalUrl } from "@/app/_server/portal-url";
import { orNotFound } from "@/app/_server/or-not-found";
import { refusedUpload, uploadQuery } from "@/app/_server/upload-route";
import { requireArea } from "@/app/_server/viewer";
import { BlankForm } from "@/components/certificates/blank-form";
import { BlankPicture } from "@/components/certificates/blank-picture";
import { Measures } from "@/components/certificates/measures";
import { ScanPanel, scanPath } from "@/components/certificates/scan-panel";
import { ButtonForm } from "@/components/ui/button-form";
import { ButtonLink } from "@/components/ui/button";
import { readQuery, slug } from "@/domain/address/read-query";
import { doneQuery } from "@/domain/certificates/address";
import { usualFields, usualPaper } from "@/domain/certificates/blank";
import { findBlank, listPrintingUnits } from "@/domain/certificates/blanks.server";
import { codePath } from "@/domain/certificates/code";
import { letters } from "@/domain/certificates/fonts.server";
import { layOut } from "@/domain/certificates/lay-out";
import { outlineOf } from "@/domain/certificates/outlines.server";
import { scanFit } from "@/domain/certificates/scan";
import { unsafeScan } from "@/domain/certificates/scan.server";
import { sampleWords } from "@/domain/certificates/words";
import type { Viewer } from "@/domain/permissions";
import { copy, dropScan, save } from "../../actions";
import { Renewed } from "@/components/ui/renewed";

type Props = PageProps<"/[locale]/ban-lam-viec/giay-khen/phoi/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "certificateDesk" });
  return { title: t("blank") };
}

/** A unit's blank, described and drawn; `moi` is a new one of `?don-vi=`. */
export default async function BlankPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const asked = readQuery(await searchParams, { "don-vi": slug(), ...doneQuery, ...uploadQuery });
  const { "don-vi": unitId, xong } = asked;
  const actor = await requireArea(locale, `/ban-lam-viec/giay-khen/phoi/${id}`, "certificate.enter");
  const blank = await (id === "moi" ? freshBlank(actor, unitId) : orNotFound(findBlank(actor, id)));
  const t = await getTranslations("certificateDesk");
  const paper = { width: blank.paperWidth, height: blank.paperHeight };
  const outline = outlineOf(layOut(blank.fields, sampleWords, letters), portalUrl(codePath("0".repeat(16))));
  const isNew = blank.version === 0;
  const scan = isNew ? null : await unsafeScan(blank.id);
  return (
    <CertificatePage actor={actor} title={isNew ? t("newBlank") : blank.name} lead={t("blankLead")} below>
      {isNew ? null : (
        <div className="mb-6 flex flex-wrap gap-3">
          <ButtonLink href={`/api/certificates/test?phoi=${blank.id}`} variant="secondary">
            {t("testSheet")}
          </ButtonLink>
          <ButtonLink href={`/api/certificates/calibration?phoi=${blank.id}`} variant="secondary">
            {t("calibrationSheet")}
          </ButtonLink>
          <ButtonForm action={copy} values={{ from: blank.id }} variant="secondary">
            {t("copy")}
          </ButtonForm>
        </div>
      )}
      {isNew ? (
        <p className="mb-6 max-w-prose text-soft">{t("scanLater")}</p>
      ) : (
        <ScanPanel
          blankId={blank.id}
          paper={paper}
          scan={scan}
          remove={dropScan}
          refused={refusedUpload(asked)}
        />
      )}
      <Renewed by={`${id} ${blank.version}`}>
        <BlankForm
          action={save}
          id={blank.id}
          unitId={blank.unitId}
          version={blank.version}
          name={blank.name}
          paper={paper}
          fields={blank.fields}
          saved={xong === "luu"}
          picture={
            <BlankPicture
              paper={paper}
              outline={outline}
              label={t("pictureOf", { name: sampleWords["họ tên"] })}
              scan={scan && { href: scanPath(blank.id, scan), fits: scanFit(scan, paper) === "fits" }}
              held
            >
              <Measures fields={blank.fields} paper={paper} />
            </BlankPicture>
          }
        />
      </Renewed>
    </CertificatePage>
  );
}

async function freshBlank(viewer: Viewer, asked: string | null) {
  const units = await listPrintingUnits(viewer);
  const unitId = asked ?? units[0]?.id;
  if (!unitId || !units.some(({ id }) => id === unitId)) notFound();
  const t = await getTranslations("certificateDesk");
  return {
    id: randomUUID() as string,
    unitId,
    version: 0,
    name: t("usualName"),
    paperWidth: usualPaper.width,
    paperHeight: usualPaper.height,
    fields: usualFields,
  };
}
