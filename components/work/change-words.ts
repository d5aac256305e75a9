import type { useTranslations } from "next-intl";
import { amendmentGrounds } from "@/domain/amendments/vocabulary";
import { correctionEnds, otherWhose, wordOutcomes, wordWays } from "@/domain/confirmations/vocabulary";
import { consentChannels, consentGivers } from "@/domain/consent/vocabulary";
import { isFieldCode } from "@/domain/errors";
import { spokenValues } from "@/domain/history/spoken-values";
import { questionNames } from "@/domain/nominations/questions/asked";
import { roles } from "@/domain/permissions";
import { formatDate } from "@/domain/time/dates";
import { isOneOf } from "@/domain/vocabulary";
import { awardWords } from "../profiles/award-words";
import { outcomeWords } from "../words/outcome-words";

type Translations = ReturnType<typeof useTranslations<never>>;

/** The short values that a row of the history keeps. */
export type Values = Record<string, unknown> | null;

/** Numbers that say nothing without what they count. */
const numbers = ["count", "from", "to", "present", "members"] as const;

/** A day as it is kept. */
const day = /^\d{4}-\d\d-\d\d$/;

/** What changed, "before → after"; "" where nothing is kept of it. */
export function changeWords(t: Translations, before: Values, after: Values): string {
  const words = (values: Values) =>
    Object.entries(values ?? {})
      // An address is no word: the subject's own link leads there.
      .filter(([name]) => name !== "slug" && name !== "profileId")
      .map(say)
      .join(" · ");
  return [words(before), words(after)].filter(Boolean).join(" → ");

  function say([name, value]: [string, unknown]): string {
    if (name === "blocked") return t(value ? "events.values.blocked" : "events.values.unblocked");
    if (name === "channels") return String(value).split(", ").map(channel).join(", ");
    if (name === "question" && isOneOf(questionNames, value)) return t(`nomination.answer.${value}`);
    if (name === "comments") return t("comments.returned", { count: Number(value) });
    if (name === "award") return awardWords(t, String(value));
    if (name === "held" && isFieldCode(value)) return t(`fieldErrors.${value}`);
    if (name === "amendedAs" && isOneOf(amendmentGrounds, value)) return t(`amendment.grounds.${value}`);
    if (name === "shown") return t(value ? "events.values.shown" : "events.values.unshown");
    if (name === "whose" && isOneOf([...consentGivers, ...otherWhose], value))
      return t(`wordDesk.whoseWord.${value}`);
    if (name === "outcome" && isOneOf(wordOutcomes, value)) return outcomeWords(t, value);
    if (name === "way" && isOneOf(wordWays, value)) return t(`wordDesk.way.${value}`);
    if (name === "settledAs" && isOneOf(correctionEnds, value)) return t(`wordDesk.ended.${value}`);
    if (typeof value === "string" && day.test(value)) return formatDate(value);
    if (typeof value === "number" && isOneOf(numbers, name)) return t(`events.numbers.${name}`, { value });
    if (name === "role" && isOneOf(roles, value)) return t(`account.role.${value}`);
    return isOneOf(spokenValues, value) ? t(`events.values.${value}`) : String(value);
  }

  function channel(id: string): string {
    return isOneOf(consentChannels, id) ? t(`nomination.channel.${id}`) : id;
  }
}
