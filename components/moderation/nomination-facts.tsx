import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Line } from "@/domain/nominations/changes";
import type { NominationContent } from "@/domain/nominations/content";
import { formatDate } from "@/domain/time/dates";
import { ChangedLines } from "./changed-lines";
import { ChangedText } from "./changed-text";

type NominationFactsProps = { content: NominationContent; previous: NominationContent | null };

/** The nomination's short answers, each with what it was in the sending before. */
export function NominationFacts({ content, previous }: NominationFactsProps) {
  const t = useTranslations();
  const say = useLines();
  const rows: { name: keyof typeof say; label: string; show?: (line: Line) => ReactNode }[] = [
    { name: "kind", label: t("nomination.ask.kind") },
    { name: "honorific", label: t("nomination.ask.honorific") },
    { name: "field", label: t("nomination.ask.field") },
    { name: "campaign", label: t("nomination.ask.campaign") },
    { name: "neighbourhood", label: t("nomination.ask.neighbourhood") },
    { name: "formerUnit", label: t("nomination.ask.formerUnit") },
    { name: "years", label: t("nomination.years") },
    { name: "birthYear", label: t("profile.birthYear") },
    { name: "figures", label: t("nomination.section.so-lieu") },
    { name: "photos", label: t("nomination.section.anh") },
    { name: "consents", label: t("nomination.section.dong-y") },
    { name: "ageGroup", label: t("nomination.ask.ageGroup") },
    { name: "attachments", label: t("nomination.section.giay-to"), show: paperLink },
  ];
  return (
    <dl className="mt-8 ruled">
      {rows.map(({ name, label, show }) => {
        const after = say[name](content);
        const before = previous ? say[name](previous) : null;
        const changed = before !== null && JSON.stringify(before) !== JSON.stringify(after);
        if (shownAbove.includes(name) && !changed) return null;
        if (after.length === 0 && !changed) return null;
        return (
          <Row key={name} label={label}>
            <ChangedLines before={before} after={after} show={show} />
          </Row>
        );
      })}
      {(["howTo", "cost", "needs"] as const).map((name) =>
        content[name] || previous?.[name] ? (
          <Row key={name} label={t(`nomination.ask.${name}`)}>
            <ChangedText before={previous ? previous[name] : null} after={content[name]} />
          </Row>
        ) : null,
      )}
    </dl>
  );
}

/** Told at the head of the nomination or as pictures; here only what they were before. */
const shownAbove = ["kind", "honorific", "field", "photos"];

/** Every answer as lines of words. */
function useLines() {
  const t = useTranslations("nomination");
  const one = (text: string | number | null): Line[] =>
    text ? [{ id: String(text), text: String(text) }] : [];
  const each = (texts: string[]): Line[] => [...new Set(texts)].map((text) => ({ id: text, text }));
  return {
    kind: (content: NominationContent) => one(content.kind ? t(`kind.${content.kind}`) : null),
    honorific: (content: NominationContent) => one(content.honorific),
    field: (content: NominationContent) => one(content.field),
    campaign: (content: NominationContent) => one(content.campaign),
    neighbourhood: (content: NominationContent) => one(content.neighbourhood),
    formerUnit: (content: NominationContent) => one(content.formerUnit),
    years: (content: NominationContent) =>
      one([content.sinceYear, content.untilYear].filter(Boolean).join(" – ")),
    birthYear: (content: NominationContent) => one(content.birthYear),
    figures: (content: NominationContent) =>
      each(content.figures.map(({ value, label }) => `${value} ${label}`)),
    photos: (content: NominationContent) =>
      content.photos.map(({ id, alt, caption, credit }) => ({
        id,
        text: [alt || t("noAlt"), caption, credit].filter(Boolean).join(" · "),
      })),
    consents: (content: NominationContent) =>
      each(
        content.consents.map(
          ({ channel, giver, giverName, givenOn }) =>
            `${t(`channel.${channel}`)}: ${giverName} (${t(`giver.${giver}`)}), ${formatDate(givenOn)}`,
        ),
      ),
    ageGroup: ({ kind, ageGroup }: NominationContent) =>
      one(kind === "individual" && ageGroup ? t(`ageGroup.${ageGroup}`) : null),
    attachments: (content: NominationContent) =>
      content.attachments.map(({ id, fileName }) => ({ id, text: fileName })),
  };
}

function paperLink(line: Line): ReactNode {
  return (
    <a href={`/api/attachments/${line.id}`} className="tap underline underline-offset-4">
      {line.text}
    </a>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 py-3 @md:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="text-base text-soft">{label}</dt>
      <dd className="wrap-anywhere whitespace-pre-line">{children}</dd>
    </div>
  );
}
