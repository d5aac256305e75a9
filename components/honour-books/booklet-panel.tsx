import { useTranslations } from "next-intl";
import type { KeptBooklet } from "@/domain/honour-books/booklet/kept.server";
import { JobProgress } from "../jobs/job-progress";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";
import { Notice } from "../ui/notice";

type BookletPanelProps = {
  year: number;
  /** Whether nobody of that year is in the book. */
  isEmpty: boolean;
  booklet: KeptBooklet;
  job: { state: string; done: number; total: number } | null;
  make: FormHandler<never>;
};

/** A book's file: how to have it made, how far that is, and the file itself. */
export function BookletPanel({ year, isEmpty, booklet, job, make }: BookletPanelProps) {
  const t = useTranslations();
  const isUnderWay = job?.state === "waiting" || job?.state === "running";
  return (
    <section className="mt-10 border-t border-line pt-6">
      <h2 className="text-xl">{t("bookAdmin.file")}</h2>
      <p className="mt-2 mb-4 max-w-prose text-soft">{t("bookAdmin.fileLead")}</p>
      {isEmpty ? <p>{t("bookAdmin.nobody")}</p> : null}
      {isUnderWay ? (
        <JobProgress
          done={job.done}
          total={job.total}
          label={t("bookAdmin.making", { done: job.done, total: job.total })}
        />
      ) : null}
      {job?.state === "failed" && !isEmpty ? <Notice tone="warning">{t("bookAdmin.failed")}</Notice> : null}
      {job?.state === "cancelled" ? <Notice>{t("bookAdmin.stopped")}</Notice> : null}
      {booklet?.state === "ready" ? (
        <Notice tone="success">
          <a href={`/api/honour-books/${year}`} className="touch-link font-semibold">
            {t("honourBook.takeFile")}
          </a>
        </Notice>
      ) : null}
      {isEmpty || isUnderWay ? null : (
        <ButtonForm action={make} values={{ year: String(year) }} variant="secondary">
          {t(booklet ? "bookAdmin.makeAgain" : "bookAdmin.make")}
        </ButtonForm>
      )}
    </section>
  );
}
