import { useTranslations } from "next-intl";
import { isErrorCode } from "@/domain/errors";
import type { ShownJob } from "@/domain/jobs/manage.server";
import { formatMoment } from "@/domain/time/dates";
import { OfficeRows } from "../administration/office-rows";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";
import { Tag, type TagTone } from "../ui/tag";
import { JobProgress } from "./job-progress";

type JobListProps = { jobs: ShownJob[]; cancel: FormHandler<void>; retry: FormHandler<void> };

const tones: Record<ShownJob["state"], TagTone> = {
  waiting: "plain",
  running: "gold",
  done: "sage",
  failed: "red",
  cancelled: "plain",
};

/** The jobs of the portal: how far each is, why one failed, and what can be done about it. */
export function JobList({ jobs, cancel, retry }: JobListProps) {
  const t = useTranslations("jobs");
  if (jobs.length === 0) return <p>{t("none")}</p>;
  return (
    <OfficeRows
      rows={jobs.map((job) => ({
        key: job.id,
        title: t(`kind.${job.kind}`),
        more: <About job={job} />,
        side: <Side job={job} cancel={cancel} retry={retry} />,
      }))}
    />
  );
}

function About({ job }: { job: ShownJob }) {
  const t = useTranslations();
  const { state, attempts, done, total, failure, dueAt, createdAt, finishedAt, ownerName } = job;
  const facts = [
    t("jobs.by", { name: ownerName ?? t("jobs.portal"), moment: formatMoment(createdAt) }),
    attempts > 1 ? t("jobs.attempt", { count: attempts }) : "",
    state === "waiting" && attempts > 0 ? t("jobs.retryAt", { moment: formatMoment(dueAt) }) : "",
    finishedAt ? t("jobs.endedAt", { moment: formatMoment(finishedAt) }) : "",
  ];
  const why =
    failure === "fault" || failure === "given-up"
      ? t(`jobs.failure.${failure}`)
      : isErrorCode(failure)
        ? t(`errors.${failure}`, { unit: "none" })
        : "";
  return (
    <>
      <p>{facts.filter(Boolean).join(" · ")}</p>
      {why ? <p className="text-red-deep">{why}</p> : null}
      {state === "running" ? (
        <JobProgress done={done} total={total} label={t("sheet.progress", { done, total })} />
      ) : null}
    </>
  );
}

function Side({ job, cancel, retry }: { job: ShownJob } & Omit<JobListProps, "jobs">) {
  const t = useTranslations("jobs");
  const { id, state, cancelAsked, ownerName, createdAt } = job;
  const of = t("cancelOf", { name: ownerName ?? t("portal"), moment: formatMoment(createdAt) });
  const isUnderWay = state === "waiting" || state === "running";
  const canRetry = state === "failed" || state === "cancelled";
  return (
    <>
      <Tag tone={tones[state]}>{cancelAsked && isUnderWay ? t("stopping") : t(`state.${state}`)}</Tag>
      {isUnderWay && !cancelAsked ? (
        <ButtonForm action={cancel} values={{ id }} variant="secondary">
          {t("cancel")}
          <span className="sr-only"> {of}</span>
        </ButtonForm>
      ) : null}
      {canRetry ? (
        <ButtonForm action={retry} values={{ id }} variant="secondary">
          {t("retry")}
          <span className="sr-only"> {of}</span>
        </ButtonForm>
      ) : null}
    </>
  );
}
