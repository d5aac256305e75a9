import { useTranslations } from "next-intl";
import { missingAnswers, missingForStory } from "@/domain/nominations/completeness";
import type { NominationContent } from "@/domain/nominations/content";

/** How far a nomination is, in words: whether it may be sent, and whether that would publish a story. */
export function CompletenessWords({ content }: { content: NominationContent }) {
  const t = useTranslations("nomination.complete");
  const toSend = Object.keys(missingAnswers(content, "recognised")).length;
  const toTell = Object.keys(missingForStory(content)).length;
  return (
    <ul className="mb-6 space-y-2 rounded-xl bg-sand px-5 py-4">
      <Level done={toSend === 0}>
        {toSend === 0 ? t("recognised") : t("notRecognised", { count: toSend })}
      </Level>
      {toSend > 0 && toTell === 0 ? null : (
        <Level done={toTell === 0}>
          {toTell === 0 ? t("told") : t(toSend === 0 ? "notTold" : "notToldYet", { count: toTell })}
        </Level>
      )}
    </ul>
  );
}

function Level({ done, children }: { done: boolean; children: string }) {
  return (
    <li className="flex gap-3">
      <span aria-hidden="true" className={done ? "font-semibold text-sage" : "font-semibold text-soft"}>
        {done ? "✓" : "–"}
      </span>
      <span>{children}</span>
    </li>
  );
}
