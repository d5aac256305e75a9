import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { TakeOut } from "@/app/_sheets/take-out";
import { JobList } from "@/components/jobs/job-list";
import { Backups } from "@/components/operations/backups";
import { CheckList } from "@/components/operations/check-list";
import { FaultList, KeepingTerms, SignedIn, Versions } from "@/components/operations/lists";
import { Notice } from "@/components/ui/notice";
import { SectionHeading } from "@/components/ui/section-heading";
import { listJobs } from "@/domain/jobs/manage.server";
import { readOverview } from "@/domain/operations/overview.server";
import { databasePlace } from "@/domain/operations/state.server";
import { readKeeping } from "@/domain/retention/queries.server";
import { attempt, cancel, retry, take } from "./actions";

type Props = PageProps<"/[locale]/quan-tri/van-hanh">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "operations" });
  return { title: t("title") };
}

/** How the portal stands and what is to be done, for who is no programmer: backups, jobs, faults, who is signed in, times of keeping. */
export default async function OperationsPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/van-hanh", "admin.enter");
  const t = await getTranslations();
  const overview = await readOverview(actor);
  const { checks, faults, people, versions } = overview;
  const count = checks.filter(({ level }) => level !== "good").length;
  const isPressing = checks.some(({ level }) => level === "act");
  return (
    <AdminPage actor={actor} current="/quan-tri/van-hanh">
      <h1 className="text-3xl">{t("operations.title")}</h1>
      <p className="mt-2 mb-4 text-soft">{t("operations.lead")}</p>
      {count === 0 ? (
        <Notice tone="success" title={t("operations.allGood")} />
      ) : (
        <Notice tone={isPressing ? "warning" : "info"} title={t("operations.someLook", { count })}>
          <p>{t("operations.someLookMeans")}</p>
        </Notice>
      )}
      <h2 className="sr-only">{t("operations.checks")}</h2>
      <CheckList checks={checks} />
      <Backups {...overview} take={take} attempt={attempt} />
      <section aria-labelledby="viec-chay" className="mt-10">
        <SectionHeading id="viec-chay" title={t("jobs.title")} />
        <p className="mb-4 max-w-prose text-soft">{t("jobs.lead")}</p>
        <TakeOut list="jobs" locale={locale} />
        <JobList jobs={await listJobs(actor)} cancel={cancel} retry={retry} />
      </section>
      <FaultList faults={faults} />
      <SignedIn people={people} />
      <KeepingTerms keeping={await readKeeping(actor)} />
      <Versions versions={versions} database={databasePlace()} />
    </AdminPage>
  );
}
