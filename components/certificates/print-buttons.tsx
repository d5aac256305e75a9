import { useTranslations } from "next-intl";
import { JobProgress } from "../jobs/job-progress";
import { ButtonForm } from "../ui/button-form";
import { ButtonLink } from "../ui/button";
import type { FormHandler } from "../ui/form-state";
import { Notice } from "../ui/notice";

type Job = {
  id: string;
  state: string;
  done: number;
  total: number;
  isStopping: boolean;
  pages: number | null;
};

type PrintButtonsProps = {
  /** The print run as a query string, and as hidden fields. */
  address: string;
  values: Record<string, string>;
  count: number;
  most: number;
  /** Whether printing is the next thing to do. */
  isNext: boolean;
  job: Job | null;
  printAll: FormHandler<never>;
  /** Null for who may not stop it. */
  stop: FormHandler<never> | null;
};

/** The test sheet first, then all sheets: at once, or by a work of the portal's where there are very many. */
export function PrintButtons({
  address,
  values,
  count,
  most,
  isNext,
  job,
  printAll,
  stop,
}: PrintButtonsProps) {
  const t = useTranslations("certificateDesk");
  const variant = isNext ? "primary" : "secondary";
  const isRunning = job?.state === "waiting" || job?.state === "running";
  return (
    <div className="mb-8">
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/api/certificates/test?${address}`} variant="secondary">
          {t("testSheet")}
        </ButtonLink>
        {count > 0 && count <= most ? (
          <ButtonLink href={`/api/certificates/print?${address}`} variant={variant}>
            {t("printCount", { count })}
          </ButtonLink>
        ) : null}
        {count > most && !isRunning ? (
          <ButtonForm action={printAll} values={values} variant={variant}>
            {t("makeFile", { count })}
          </ButtonForm>
        ) : null}
      </div>
      <p className="mt-2 max-w-prose text-soft">{t("testFirst")}</p>
      {isRunning ? (
        <JobProgress
          done={job.done}
          total={job.total}
          label={t("making", { done: job.done, count: job.total })}
        >
          <div className="mt-3">
            {job.isStopping ? (
              <p className="text-soft">{t("stoppingSoon")}</p>
            ) : stop ? (
              <ButtonForm action={stop} values={{ ...values, id: job.id }} variant="secondary">
                {t("stopMaking")}
              </ButtonForm>
            ) : null}
          </div>
        </JobProgress>
      ) : null}
      {job?.pages ? (
        <Notice tone="success">
          <a href={`/api/certificates/printed/${job.id}`} className="touch-link font-semibold">
            {t("open", { count: job.pages })}
          </a>
        </Notice>
      ) : null}
      {job?.state === "cancelled" ? <Notice>{t("makingStopped")}</Notice> : null}
      {job?.state === "failed" ? <Notice tone="warning">{t("makingFailed")}</Notice> : null}
    </div>
  );
}
