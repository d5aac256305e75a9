import { useTranslations } from "next-intl";
import { missingAnswers, missingForStory } from "@/domain/nominations/completeness";
import { questionOfField } from "@/domain/nominations/questions/asked";
import type { FieldErrors } from "@/domain/errors";
import type { NominationContent } from "@/domain/nominations/content";

/** How far a nomination is, in words: whether it may be sent, and whether that would publish a story. */
export function CompletenessWords({ content }: { content: NominationContent }) {
  const t = useTranslations("nomination.complete");
  const answer = useTranslations("nomination.answer");
  const names = (missing: FieldErrors) => {
    const asked = Object.keys(missing).flatMap((field) => questionOfField(field) ?? []);
    return [...new Set(asked)].map((name) => answer(name)).join(", ");
  };
  const [lacks, lacksToTell] = [missingAnswers(content, "recognised"), missingForStory(content)];
  const [toSend, toTell] = [Object.keys(lacks).length, Object.keys(lacksToTell).length];
  return (
    <ul className="mb-6 space-y-2 rounded-xl bg-sand px-5 py-4">
      <Level done={toSend === 0} lacks={names(lacks)}>
        {toSend === 0 ? t("recognised") : t("notRecognised", { count: toSend })}
      </Level>
      {toSend > 0 && toTell === 0 ? null : (
        <Level done={toTell === 0} lacks={names(lacksToTell)}>
          {toTell === 0 ? t("told") : t(toSend === 0 ? "notTold" : "notToldYet", { count: toTell })}
        </Level>
      )}
    </ul>
  );
}

type LevelProps = { done: boolean; /** What it waits for, in words. */ lacks: string; children: string };

function Level({ done, lacks, children }: LevelProps) {
  return (
    <li className="flex gap-3">
      <span aria-hidden="true" className={done ? "font-semibold text-sage" : "font-semibold text-soft"}>
        {done ? "✓" : "–"}
      </span>
      <span>
        {children}
        {lacks ? <span className="block font-semibold">{lacks}</span> : null}
      </span>
    </li>
  );
}
