import { useTranslations } from "next-intl";
import type { Words } from "@/domain/confirmations/queries.server";
import { isStillAsked, paperStanding, standingOf } from "@/domain/confirmations/standing";
import { isOwnWord } from "@/domain/confirmations/vocabulary";
import type { NominationContent } from "@/domain/nominations/content";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import type { Found } from "./check-levels";
import { places } from "./places";

/** Whether the person saw what is told, or why not; and what others said who were asked. */
export function useWordChecks(content: NominationContent, words: Words): Found[] {
  const t = useTranslations("moderation.word");
  const agreed = words.answers.filter(({ outcome }) => outcome === "agree").length;
  const waiting = words.requests.filter((one) => isStillAsked(one, words.answers));
  const late = waiting.filter(({ dueOn }) => dueOn < hcmcToday()).length;
  const own = useOwnWord(content, words);
  const others: Found[] = [
    ...(agreed > 0 ? [{ level: "pass" as const, text: t("othersAgree", { count: agreed }) }] : []),
    ...words.answers
      .filter(({ outcome }) => outcome === "object")
      .map((one) => ({
        level: "stop" as const,
        text: `${t("objects", { by: one.answeredBy })} “${one.words}”`,
      })),
    ...(waiting.length > 0
      ? [{ level: "note" as const, text: t("waiting", { count: waiting.length, late }) }]
      : []),
  ];
  const isShown = words.requests.length + words.answers.length + words.withdrawals.length > 0;
  return [...own, ...others].map((one) => ({ ...one, ...(isShown ? { href: `#${places.words}` } : {}) }));
}

function useOwnWord(content: NominationContent, words: Words): Found[] {
  const t = useTranslations("moderation.word");
  const { hash } = words;
  const standing = standingOf(words.answers, hash);
  const last = words.answers.findLast(({ whose }) => isOwnWord(whose));
  if (standing !== "none") {
    const text = t(`standing.${standing}`, {
      by: last?.answeredBy ?? "",
      at: last ? formatDate(last.readOn ?? last.answeredAt) : "",
      reader: last?.readBy ?? "",
      place: last?.readPlace ?? "",
    });
    return [{ level: standing === "confirmed" ? "pass" : standing === "unread" ? "note" : "stop", text }];
  }
  if (content.kind === "collective" || content.kind === "model")
    return [{ level: "pass", text: t("ground.body") }];
  const said = {
    none: t("ground.unseen"),
    unknown: t("paperUnread"),
    changed: t("paperOutdated"),
    same: null,
  };
  const text = said[paperStanding(words.onPaper, hash)];
  return text ? [{ level: "note", text }] : [];
}
