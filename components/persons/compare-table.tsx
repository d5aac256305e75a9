import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { textChanges } from "@/domain/nominations/changes";
import type { NominationContent } from "@/domain/nominations/content";
import type { Likeness } from "@/domain/persons/found";
import { localePath } from "@/messages/locales";
import { compareId } from "./likenesses-id";

type CompareTableProps = {
  content: Pick<NominationContent, "name" | "birthYear" | "workplace" | "deed" | "campaign">;
  unitName: string;
  likenesses: Likeness[];
};

/** What is compared, in the order of its rows; of each side as words, "" where it is not known. */
const rows = ["name", "birthYear", "workplace", "unit", "deed", "campaign"] as const;
type Row = (typeof rows)[number];
type Side = Record<Row, string>;

/**
 * The person's history and near-twins side by side: this nomination first, then each earlier occasion in a column of its own, the
 * surest first. Words that are not this nomination's are marked; a year or a place counts as one word.
 */
export function CompareTable({ content, unitName, likenesses }: CompareTableProps) {
  const t = useTranslations("persons");
  if (likenesses.length === 0) return null;
  const own: Side = {
    name: content.name,
    birthYear: String(content.birthYear ?? ""),
    workplace: content.workplace,
    unit: unitName,
    deed: content.deed,
    campaign: content.campaign,
  };
  const others = likenesses.map((one) => ({ one, side: sideOf(one) }));
  return (
    <section aria-labelledby={`${compareId}-title`} className="mt-6">
      <h3 id={`${compareId}-title`} className="font-sans text-base font-semibold">
        {t("compare")}
      </h3>
      <p className="text-base text-soft">{t("compareLead")}</p>
      <div
        id={compareId}
        role="region"
        aria-labelledby={`${compareId}-title`}
        tabIndex={0}
        // What only screen readers are told is placed within it, and must not widen the page.
        className="relative mt-2 scroll-mt-4 overflow-x-auto rounded-lg border border-edge bg-raised"
      >
        <table className="w-full border-collapse text-left text-base [&_td]:min-w-28 md:[&_td]:min-w-32 [&_td,th]:px-2.5 [&_td,th]:py-2 [&_td,th]:align-top [&_tbody_tr]:border-t [&_tbody_tr]:border-line">
          <thead>
            <tr>
              <td className="min-w-0! p-0!" />
              <th scope="col" className="bg-sand font-semibold">
                {t("compareThis")}
              </th>
              {others.map(({ one }, at) => (
                <th key={`${one.of.source} ${one.of.id}`} scope="col" className="font-semibold">
                  <Head one={one} number={at + 1} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row" className="w-24 font-normal wrap-normal text-soft">
                  {t(`row.${row}`)}
                </th>
                <td className="bg-sand wrap-anywhere">{own[row] || <Unknown />}</td>
                {others.map(({ one, side }) => (
                  <td key={`${one.of.source} ${one.of.id}`} className="wrap-anywhere">
                    <Compared row={row} own={own[row]} other={side[row]} />
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row" className="w-24 font-normal wrap-normal text-soft">
                {t("row.stood")}
              </th>
              <td className="bg-sand">{t("compareNow")}</td>
              {others.map(({ one }) => (
                <td key={`${one.of.source} ${one.of.id}`}>
                  <Stood one={one} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

const sideOf = (one: Likeness): Side => ({
  name: one.name,
  birthYear: String(one.birthYear ?? ""),
  workplace: one.workplace,
  unit: one.unit ?? "",
  deed: one.deed,
  campaign: one.campaign ?? "",
});

function Head({ one, number }: { one: Likeness; number: number }) {
  const t = useTranslations("persons");
  const locale = useLocale();
  const label = [t("occasion", { number }), one.year, one.reference].filter(Boolean).join(" · ");
  return (
    <>
      {one.path ? (
        <a href={localePath(locale, one.path)} target="_blank" rel="noreferrer" className="touch-link">
          {label}
        </a>
      ) : (
        label
      )}
      {one.judged ? (
        <span className="block text-base font-normal text-sage-deep">{t(`judged.${one.judged}`)}</span>
      ) : null}
    </>
  );
}

/** What became of it: where it stands as a nomination, and what was given. */
function Stood({ one }: { one: Likeness }) {
  const t = useTranslations();
  const stood = one.state ?? (one.form ? (one.form === "named" ? "named" : "recognised") : "story");
  const given = one.form ? ` · ${t(`profile.form.${one.form}`)}` : "";
  return t(`persons.stood.${stood}`) + given;
}

function Unknown() {
  const t = useTranslations("persons");
  return <span className="text-soft">{t("unsaid")}</span>;
}

/** The other side's words, with those marked that are not this nomination's. */
function Compared({ row, own, other }: { row: Row; own: string; other: string }) {
  if (!other) return <Unknown />;
  if (other === own || !own) return other;
  if (row === "birthYear" || row === "campaign" || row === "unit") return <Differs>{other}</Differs>;
  return textChanges(own, other)
    .filter(({ kind }) => kind !== "removed")
    .map(({ text, kind }, at) =>
      kind === "added" && text.trim() ? <Differs key={at}>{text}</Differs> : text,
    );
}

function Differs({ children }: { children: ReactNode }) {
  const t = useTranslations("persons");
  return (
    <mark className="bg-gold-wash text-ink underline decoration-gold decoration-2 underline-offset-4">
      <span className="sr-only">{t("differs")} </span>
      {children}
    </mark>
  );
}
