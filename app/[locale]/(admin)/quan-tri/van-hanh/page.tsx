import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { TakeOut } from "@/app/_sheets/take-out";
import { JobList } from "@/components/jobs/job-list";
import { listJobs } from "@/domain/jobs/manage.server";
import { cancel, retry } from "./actions";

type Props = PageProps<"/[locale]/quan-tri/van-hanh">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "jobs" });
  return { title: t("title") };
}

/** What the portal works at: its jobs, those under way first, to be stopped or begun anew. */
export default async function OperationsPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/van-hanh", "admin.enter");
  const t = await getTranslations("jobs");
  return (
    <AdminPage actor={actor} current="/quan-tri/van-hanh">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2 mb-4 text-soft">{t("lead")}</p>
      <TakeOut list="jobs" locale={locale} />
      <JobList jobs={await listJobs(actor)} cancel={cancel} retry={retry} />
    </AdminPage>
  );
}
