import { useTranslations } from "next-intl";
import type { KeptBooklet } from "@/domain/honour-books/booklet/kept.server";
import { JobProgress } from "../jobs/job-progress";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";
import { Notice } from "../ui/notice";

type BookletStateProps = {
  year: number;
  booklet: KeptBooklet;
  job: { state: string; done: number; total: number } | null;
  make: FormHandler<never>;
};

/** How a book's file stands: how far its making is, the file itself, and the button that has it made. */
export function BookletState({ year, booklet, job, make }: BookletStateProps) {
  const t = useTranslations();
  const isUnderWay = job?.state === "waiting" || job?.state === "running";
  return (
    <>
      {isUnderWay ? (
        <JobProgress
          done={job.done}
          total={job.total}
          label={t("bookAdmin.making", { done: job.done, total: job.total })}
        />
      ) : null}
      {job?.state === "failed" ? <Notice tone="warning">{t("bookAdmin.failed")}</Notice> : null}
      {job?.state === "cancelled" ? <Notice>{t("bookAdmin.stopped")}</Notice> : null}
      {booklet?.state === "ready" ? (
        <Notice tone="success">
          <a href={`/api/honour-books/${year}`} className="touch-link font-semibold">
            {t("honourBook.takeFile")}
          </a>
        </Notice>
      ) : null}
      {isUnderWay ? null : (
        <ButtonForm action={make} values={{ year: String(year) }} variant="secondary">
          {t(booklet ? "bookAdmin.makeAgain" : "bookAdmin.make")}
        </ButtonForm>
      )}
    </>
  );
}
