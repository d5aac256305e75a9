import { useLocale, useTranslations } from "next-intl";
import type { Words } from "@/domain/confirmations/queries.server";
import type { Nomination } from "@/domain/nominations/queries.server";
import { editableStates, type NominationState } from "@/domain/nominations/workflow";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { Notice } from "../ui/notice";

type PaperChangedProps = {
  nomination: Pick<Nomination, "id" | "content"> & { state?: NominationState };
  words: Words;
};

/** Those who agreed on paper to other words than these, or to nobody knows which; each with the answers that changed since. */
export const unseenBy = ({ content }: Pick<Nomination, "content">, { onPaper, hash }: Words) =>
  content.ownWord?.startsWith("paper") ? onPaper.filter((one) => one.hash !== hash) : [];

/** Why the story cannot be published yet: who agreed on paper to what, what was changed since, and the ways to settle it. */
export function PaperChanged({ nomination, words }: PaperChangedProps) {
  const t = useTranslations();
  const locale = useLocale();
  const unseen = unseenBy(nomination, words);
  if (unseen.length === 0) return null;
  const { id, state } = nomination;
  const desk = localePath(locale, `/ban-lam-viec/de-cu/${id}`);
  const ways = [
    { href: `${desk}/xac-nhan?viec=hoi#lam`, text: t("wordDesk.paperWays.link") },
    { href: `${desk}/xac-nhan?viec=doc#lam`, text: t("wordDesk.paperWays.reading") },
    // A form of consent is filled in only while the ward may write.
    ...(state && editableStates.includes(state)
      ? [{ href: `${desk}/kiem-tra#dong-y`, text: t("wordDesk.paperWays.paper") }]
      : []),
  ];
  return (
    <Notice title={t("wordDesk.paperChanged")}>
      {unseen.map(({ giver, giverName, givenOn, hash, changed }) => (
        <p key={giver} className="mt-1">
          {t("wordDesk.paperWho", { name: giverName, on: formatDate(givenOn), known: hash ? "yes" : "no" })}{" "}
          {changed.length > 0
            ? t("wordDesk.paperParts", {
                fields: changed.map((name) => t(`nomination.answer.${name}`)).join(", "),
              })
            : null}
        </p>
      ))}
      <ul className="mt-2">
        {ways.map(({ href, text }) => (
          <li key={href}>
            <a href={href} className="touch-link">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
