import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CertificatePage } from "@/app/_server/certificate-page";
import { orNotFound } from "@/app/_server/or-not-found";
import { portalUrl } from "@/app/_server/portal-url";
import { requireArea } from "@/app/_server/viewer";
import { BlankPicture } from "@/components/certificates/blank-picture";
import { IssueForm } from "@/components/certificates/issue-form";
import { Measures } from "@/components/certificates/measures";
import { scanPath } from "@/components/certificates/scan-panel";
import { PressChoice } from "@/components/certificates/press-choice";
import { LeftOut, Printed } from "@/components/certificates/print-list";
import { PrintButtons } from "@/components/certificates/print-buttons";
import { Notice } from "@/components/ui/notice";
import { readQuery } from "@/domain/address/read-query";
import { doneQuery, printAddress, printAddressOf, printQuery } from "@/domain/certificates/address";
import { listPress } from "@/domain/certificates/blanks.server";
import { heirOf } from "@/domain/certificates/heirs.server";
import { codePath } from "@/domain/certificates/code";
import { outlineOf } from "@/domain/certificates/outlines.server";
import { findPrintRun, mostAtOnce } from "@/domain/certificates/print.server";
import { findPrintJob } from "@/domain/certificates/print-job.server";
import { scanFit } from "@/domain/certificates/scan";
import { unsafeScan } from "@/domain/certificates/scan.server";
import { findJob } from "@/domain/jobs/manage.server";
import { can } from "@/domain/permissions";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { issue, printAll, revoke, stopPrinting } from "../actions";

type Props = PageProps<"/[locale]/ban-lam-viec/giay-khen/in">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "certificateDesk" });
  return { title: t("printTitle") };
}

/** A decision's certificates: who gets one, who is left out and why, one sheet as it will be printed, and the files. */
export default async function PrintPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { xong, ...place } = readQuery(await searchParams, { ...printQuery, ...doneQuery });
  const { key, blankId: asked, printerId, only } = printAddressOf(place);
  const here = printAddress(key, { blankId: asked, printerId });
  const actor = await requireArea(locale, `/ban-lam-viec/giay-khen/in?${here}`, "certificate.enter");
  if (!key) notFound();
  const t = await getTranslations("certificateDesk");
  const heir = await heirOf(key.unitId);
  const { blanks, printers } = await orNotFound(listPress(actor, heir));
  const blankId = asked || blanks[0]?.id;
  const title = t("printTitle");
  const lead = t("printLead", { number: key.number, day: formatDate(key.decidedOn) });
  if (!blankId)
    return (
      <CertificatePage actor={actor} title={title} lead={lead} below>
        <Notice>
          <a
            href={localePath(locale, `/ban-lam-viec/giay-khen/phoi/moi?don-vi=${heir}`)}
            className="touch-link font-semibold"
          >
            {t("blankFirst")}
          </a>
        </Notice>
      </CertificatePage>
    );
  const run = await orNotFound(findPrintRun(actor, key, blankId));
  const job = run.printed.length > mostAtOnce ? await findPrintJob(actor, key) : null;
  const { blank, printed, waiting, left } = run;
  const sheets = [...printed, ...waiting];
  const at = Math.max(0, only ? sheets.findIndex(({ row }) => row.id === only) : 0);
  const shown = sheets[at] ?? left.find(({ layout }) => layout.lines.length > 0);
  const paper = { width: blank.paperWidth, height: blank.paperHeight };
  const scan = shown ? await unsafeScan(blank.id) : null;
  const press = { blankId, printerId };
  const address = (more: { only?: string | null } = {}) => printAddress(key, { ...press, ...more });
  const pageOf = (id: string) => localePath(locale, `/ban-lam-viec/giay-khen/in?${address({ only: id })}`);
  return (
    <CertificatePage actor={actor} title={title} lead={lead} below>
      {xong === "cap" || xong === "thu-hoi" || xong === "doi" ? (
        <Notice tone={xong === "doi" ? "warning" : "success"} role="status">
          {t(xong === "cap" ? "issued" : xong === "doi" ? "changedSince" : "revoked")}
        </Notice>
      ) : null}
      <PressChoice keyOf={key} blanks={blanks} printers={printers} blankId={blankId} printerId={printerId} />
      {waiting.length > 0 ? (
        <IssueForm
          action={issue}
          values={{ ...key, blankId, stamp: run.stamp }}
          count={waiting.length}
          year={key.decidedOn.slice(0, 4)}
        />
      ) : null}
      <PrintButtons
        address={address()}
        values={{ ...key, blankId, printerId: printerId ?? "" }}
        count={printed.length}
        most={mostAtOnce}
        isNext={waiting.length === 0}
        job={job}
        printAll={printAll}
        stop={job && (await findJob(actor, job.id)) ? stopPrinting : null}
      />
      {shown ? (
        <section className="mb-8" aria-label={t("sheetOf", { at: at + 1, count: sheets.length })}>
          <p className="mb-2 flex flex-wrap items-center gap-3">
            {at > 0 ? (
              <a href={pageOf(sheets[at - 1]!.row.id)} className="tap touch-link font-semibold">
                ‹ {at}
              </a>
            ) : null}
            {sheets.length > 0 ? <span>{t("sheetOf", { at: at + 1, count: sheets.length })}</span> : null}
            {at + 1 < sheets.length ? (
              <a href={pageOf(sheets[at + 1]!.row.id)} className="tap touch-link font-semibold">
                {at + 2} ›
              </a>
            ) : null}
            <span className="text-soft">{t(scan ? "coloursScan" : "colours")}</span>
          </p>
          <div className="max-w-5xl">
            <BlankPicture
              paper={paper}
              outline={outlineOf(shown.layout, portalUrl(codePath(shown.row.code ?? "0".repeat(16))))}
              label={t("pictureOf", { name: shown.row.name })}
              scan={scan && { href: scanPath(blank.id, scan), fits: scanFit(scan, paper) === "fits" }}
            >
              <Measures fields={blank.fields} paper={paper} />
            </BlankPicture>
          </div>
        </section>
      ) : null}
      <LeftOut
        left={left}
        awardPage={can(actor, "moderation.enter") ? (id) => localePath(locale, `/kiem-duyet/${id}`) : null}
      />
      <Printed
        sheets={sheets}
        address={address}
        pageOf={pageOf}
        revoke={
          can(actor, "certificate.revoke", { unitId: heir })
            ? { action: revoke, values: { ...key, blankId } }
            : null
        }
      />
    </CertificatePage>
  );
}
