import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SectionId } from "@/domain/nominations/questions/question";

type PageSectionProps = {
  id: SectionId | "kiem-tra-lai";
  /** Whether nothing need stand there. */
  optional?: boolean;
  children: ReactNode;
};

/** One section of a page, under its own heading and at its own address. */
export function PageSection({ id, optional = false, children }: PageSectionProps) {
  const t = useTranslations("nomination");
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mb-10 scroll-mt-4">
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-4 border-b border-ink pb-1">
        <h2 id={`${id}-title`} className="text-xl">
          {id === "kiem-tra-lai" ? t("checkAnswers") : t(`section.${id}`)}
        </h2>
        {optional ? <span className="text-base text-soft">{t("status.optional")}</span> : null}
      </div>
      {children}
    </section>
  );
}
