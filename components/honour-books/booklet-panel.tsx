import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { BookletState } from "./booklet-state";

type BookletPanelProps = ComponentProps<typeof BookletState> & {
  /** Whether nobody of that year is in the book. */
  isEmpty: boolean;
};

/** A book's file: how to have it made, how far that is, and the file itself. */
export function BookletPanel({ isEmpty, ...state }: BookletPanelProps) {
  const t = useTranslations("bookAdmin");
  return (
    <section className="mt-10 border-t border-line pt-6">
      <h2 className="text-xl">{t("file")}</h2>
      <p className="mt-2 mb-4 max-w-prose text-soft">{t("fileLead")}</p>
      {isEmpty ? <p>{t("nobody")}</p> : <BookletState {...state} />}
    </section>
  );
}
