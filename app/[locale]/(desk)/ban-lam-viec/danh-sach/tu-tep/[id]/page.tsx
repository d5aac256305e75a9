import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { JobProgress } from "@/components/jobs/job-progress";
import { ImportOutcome } from "@/components/sheets/import-outcome";
import { ImportReview } from "@/components/sheets/import-review";
import { outcomeRow, plannedRow } from "@/components/sheets/row-list";
import { ShownRows } from "@/components/sheets/shown-rows";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { entryOf, readQuery, wholeNumber } from "@/domain/address/read-query";
import { DomainError, isErrorCode } from "@/domain/errors";
import { listFields } from "@/domain/fields/queries.server";
import { findJob, type ShownJob } from "@/domain/jobs/manage.server";
import { loadImport, type LoadedImport } from "@/domain/sheets/imports.server";
import { planImport } from "@/domain/sheets/plan-import.server";
import { rowFilters } from "@/components/sheets/row-filters";
import { localePath } from "@/messages/locales";
import { choose, make, stop } from "../actions";

type Props = PageProps<"/[locale]/ban-lam-viec/danh-sach/tu-tep/[id]">;

const query = { loc: entryOf(rowFilters, ""), trang: wholeNumber(1, 10_000) };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "sheet" });
  return { title: t("title") };
}

/** A file that was brought in: what its rows will become, how far their making is, what became of them. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const here = `/ban-lam-viec/danh-sach/tu-tep/${id}`;
  const actor = await requireArea(locale, here, "desk.enter");
  const loaded = await loadImport(actor, id).catch((error: unknown) => {
    if (error instanceof DomainError) return null;
    throw error;
  });
  if (!loaded) notFound();
  const t = await getTranslations();
  const job = loaded.jobId ? await findJob(actor, loaded.jobId) : null;
  const { loc, trang } = readQuery(await searchParams, query);
  const list = {
    filter: loc,
    page: trang ?? 1,
    here: localePath(locale, here),
    heads: loaded.tables.map(({ head }) => head.map((parts) => parts.join(" – "))),
    fields: new Map((await listFields()).map((one) => [one.id, locale === "en" ? one.nameEn : one.name])),
    hasConsent: loaded.choices.columns.some((columns) => columns.includes("consent")),
  };
  const isRunning = job !== null && (job.state === "waiting" || job.state === "running");
  return (
    <WorkPage actor={actor} area="/ban-lam-viec">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[
          { href: localePath(locale, "/ban-lam-viec"), text: t("desk.title") },
          { href: localePath(locale, "/ban-lam-viec/danh-sach/tu-tep"), text: t("sheet.title") },
        ]}
      />
      <h1 className="text-3xl wrap-anywhere">{loaded.fileName || t("sheet.title")}</h1>
      <p className="mt-1 mb-6 flex flex-wrap items-baseline gap-x-6 text-soft">
        {t("sheet.for", { campaign: loaded.campaignName, unit: loaded.unitName })}
        <a href={`/api/imports/${id}/sheet`} download className="touch-link text-base">
          {t("cameIn.takeOut")}
        </a>
      </p>
      {loaded.outcome ? (
        <>
          <ImportOutcome loaded={loaded} outcome={loaded.outcome} />
          <ShownRows rows={loaded.outcome.map(outcomeRow)} {...list} />
        </>
      ) : isRunning ? (
        <Working job={job} />
      ) : (
        <>
          <Failure job={job} />
          <Planned loaded={loaded} list={list} />
        </>
      )}
    </WorkPage>
  );
}

type List = Omit<Parameters<typeof ShownRows>[0], "rows">;

async function Planned({ loaded, list }: { loaded: LoadedImport; list: List }) {
  const { planned, places } = await planImport(loaded, loaded.tables, loaded.choices);
  return (
    <ImportReview loaded={loaded} planned={planned} places={places} choose={choose} make={make}>
      <ShownRows rows={planned.map(plannedRow)} {...list} />
    </ImportReview>
  );
}

async function Working({ job }: { job: NonNullable<ShownJob> }) {
  const t = await getTranslations("sheet");
  const { done, total, state } = job;
  return (
    <section>
      <h2 className="mb-3 text-2xl">{t("working")}</h2>
      <JobProgress
        done={done}
        total={total}
        label={state === "waiting" ? t("waiting") : t("progress", { done, total })}
      />
      <p className="mb-6">{t("mayLeave")}</p>
      <ButtonForm action={stop} values={{ id: job.id }} variant="secondary">
        {t("stop")}
      </ButtonForm>
    </section>
  );
}

/** Why the last making wrote nothing. */
async function Failure({ job }: { job: ShownJob | null }) {
  const t = await getTranslations();
  if (!job) return null;
  if (job.state === "cancelled") return <Notice role="status" title={t("sheet.stopped")} />;
  const { failure } = job;
  return (
    <Notice tone="warning" role="status" title={t("sheet.failed")}>
      {failure === "fault" || failure === "given-up"
        ? t(`jobs.failure.${failure}`)
        : isErrorCode(failure)
          ? t(`errors.${failure}`, { unit: "none" })
          : null}
    </Notice>
  );
}
