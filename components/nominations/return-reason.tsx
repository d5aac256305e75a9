import { useLocale, useTranslations } from "next-intl";
import type { Nomination } from "@/domain/nominations/queries.server";
import { columnOf, questionOf } from "@/domain/nominations/questions/asked";
import { pageOf } from "@/domain/nominations/sections";
import { editableStates } from "@/domain/nominations/workflow";
import { localePath } from "@/messages/locales";
import { Notice } from "../ui/notice";
import { controlIds } from "./anchors";

type ReturnReasonProps = { id: string; nomination: Nomination };

/** Why a nomination came back or ended, in the moderator's words, and while it is amended what has been changed since. */
export function ReturnReason({ id, nomination }: ReturnReasonProps) {
  const t = useTranslations("nomination");
  const { state, decisionReason, changedSince } = nomination;
  if (!decisionReason || state === "approved") return null;
  const amending = editableStates.includes(state);
  return (
    <Notice tone="warning" title={t(`reason.${state === "rejected" ? "rejected" : "returned"}`)}>
      <blockquote className="max-h-60 overflow-y-auto wrap-anywhere whitespace-pre-line">
        {decisionReason}
      </blockquote>
      {amending && changedSince ? (
        <p className="mt-2 text-base">
          {changedSince.length === 0 ? (
            t("noChangeYet")
          ) : (
            <>
              {t("changedSinceReturn")}{" "}
              {changedSince.map((name, at) => (
                <span key={name}>
                  {at > 0 ? ", " : null}
                  <ChangedLink id={id} name={name} />
                </span>
              ))}
            </>
          )}
        </p>
      ) : null}
    </Notice>
  );
}

function ChangedLink({ id, name }: { id: string; name: NonNullable<Nomination["changedSince"]>[number] }) {
  const t = useTranslations("nomination.answer");
  const locale = useLocale();
  const { section, input } = questionOf(name);
  const field = columnOf(name) ?? name;
  // What is recorded in a form of its own is led to by its section.
  const part = input ? (controlIds[field] ?? field) : section;
  return (
    <a href={localePath(locale, `/ban-lam-viec/de-cu/${id}/${pageOf(section)}#${part}`)} className="link">
      {t(name)}
    </a>
  );
}
