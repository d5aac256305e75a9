import { useTranslations } from "next-intl";
import type { Words } from "@/domain/confirmations/queries.server";
import { isStillAsked, standingOf } from "@/domain/confirmations/standing";
import { isOwnWord } from "@/domain/confirmations/vocabulary";
import type { NominationContent } from "@/domain/nominations/content";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import type { Found } from "./check-levels";
import { unseenBy } from "../words/paper-changed";
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
  const [unseen, mended] = [useUnseen(content, words), useMended(content, words)];
  return [...own, ...unseen, ...mended, ...others].map((one) => ({
    ...one,
    ...(isShown ? { href: `#${places.words}` } : {}),
  }));
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
  return words.onPaper.length === 0 ? [{ level: "note", text: t("ground.unseen") }] : [];
}

/** Who agreed on paper to other words than would be told: that stops the story, not the recognition. */
function useUnseen(content: NominationContent, words: Words): Found[] {
  const t = useTranslations();
  return unseenBy({ content }, words).map(({ giverName: by, givenOn, hash, changed }) => ({
    level: "stop" as const,
    text: t("moderation.word.paperUnseen", {
      by,
      at: formatDate(givenOn),
      known: hash ? "yes" : "no",
      fields: changed.map((name) => t(`nomination.answer.${name}`)).join(", "),
      parts: changed.length,
    }),
  }));
}

/** Spelling that was mended after the words were read: said, and that the consent stands only where there is one to the web. */
function useMended({ consents }: NominationContent, { mends, answers, onPaper }: Words): Found[] {
  const t = useTranslations("moderation.word");
  if (mends.length === 0 || answers.length + onPaper.length === 0) return [];
  const stands = consents.some(({ channel }) => channel === "web") ? "yes" : "no";
  const passages = mends.map(({ from, to }) => `“${from}” → “${to}”`).join("; ");
  return [{ level: "note", text: t("mended", { passages, stands }) }];
}
