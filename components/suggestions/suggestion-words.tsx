import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SuggestionPage } from "@/domain/suggestions/queries.server";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

/** What was said, by nobody known unless they left a contact, and what came of it. */
export function SuggestionWords({ suggestion }: { suggestion: SuggestionPage }) {
  const t = useTranslations("suggestionDesk");
  const locale = useLocale();
  const { story } = suggestion;
  const contact = suggestion.contact ?? (suggestion.contactErasedAt ? t("contactErased") : t("contactNone"));
  return (
    <dl className="ruled">
      {suggestion.kind ? <Row label={t("what")}>{t(`kind.${suggestion.kind}`)}</Row> : null}
      <Row label={t(suggestion.topic === "mistake" ? "mistake" : "why")}>{suggestion.reason}</Row>
      {suggestion.place ? <Row label={t("place")}>{suggestion.place}</Row> : null}
      <Row label={t("unit")}>{suggestion.units.map((unit) => unit.name).join(", ")}</Row>
      {story ? (
        <Row label={t("story")}>
          <a href={localePath(locale, story.path)} className="link">
            {story.name}
          </a>
        </Row>
      ) : null}
      <Row label={t("contact")}>{contact}</Row>
      {suggestion.takenUpAt && !suggestion.settledAt ? (
        <Row label={t("takenUp")}>
          {t("takenUpBy", { by: suggestion.takenUpBy ?? "", moment: formatMoment(suggestion.takenUpAt) })}
        </Row>
      ) : null}
      {suggestion.settledAt ? (
        <Row label={t("settled")}>
          {t("settledBy", { by: suggestion.settledBy ?? "", moment: formatMoment(suggestion.settledAt) })}
          {suggestion.outcome ? `\n${suggestion.outcome}` : null}
          {suggestion.outcome && suggestion.outcomeTold ? `\n(${t("outcomeTold")})` : null}
        </Row>
      ) : null}
      {suggestion.nominationId ? (
        <Row label={t("nomination")}>
          <a href={localePath(locale, `/ban-lam-viec/de-cu/${suggestion.nominationId}`)} className="link">
            {suggestion.nominationName || suggestion.name}
          </a>
        </Row>
      ) : null}
    </dl>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 py-3 md:grid-cols-[11rem_1fr]">
      <dt className="text-soft">{label}</dt>
      <dd className="wrap-anywhere whitespace-pre-line">{children}</dd>
    </div>
  );
}
