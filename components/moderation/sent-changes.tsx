import { useTranslations } from "next-intl";
import type { NominationContent } from "@/domain/nominations/content";
import { answerLines } from "@/domain/nominations/questions/lines";
import type { SentChange } from "@/domain/nominations/sendings.server";

/** What a sending changed, as its row of the history tells: each answer by name, and what it was where that may stand there. */
export function SentChanges({ changes }: { changes: SentChange[] }) {
  const events = useTranslations("events");
  const t = useTranslations("nomination");
  if (changes.length === 0) return null;
  const answers = changes.map(({ name, before, after }) => {
    const said = (of: NominationContent | null) =>
      of
        ? answerLines(of, name, t)
            .map(({ text }) => text)
            .join(", ")
        : "";
    const values = [said(before), said(after)].filter(Boolean).join(" → ");
    return values ? `${t(`answer.${name}`)}: ${values}` : t(`answer.${name}`);
  });
  return <span className="block">{events("changed", { answers: answers.join(" · ") })}</span>;
}
