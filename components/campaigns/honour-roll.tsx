import { useLocale, useTranslations } from "next-intl";
import type { Honour, Honours } from "@/domain/campaigns/honours.server";
import type { CampaignPage } from "@/domain/campaigns/queries.server";
import { profilePath, type ProfileKind } from "@/domain/profiles/vocabulary";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { vi } from "../profiles/content";
import { UnitName } from "../units/unit-name";
import { contentLanguage } from "../profiles/profile-words";

/** Sections as offices print them: I collectives, II individuals, III models; numbers start anew in each. */
export const sections: ProfileKind[] = ["collective", "individual", "model"];
export const romans = ["I", "II", "III"];

type HonourRollProps = {
  campaign: CampaignPage;
  honours: Honours;
  /** Of the headings of the sections. */
  heading: "h2" | "h3";
  /** Of each section only so many rows, and where the `whole` roll stands. */
  most?: number;
  whole?: { path: string; onPaper: string };
  /** Of the whole roll, the page that is shown. */
  page?: number;
};

/** Rows of one page of a roll: as many sheets as are still printed at once. */
const rowsOfPage = 500;

/** How many pages a roll takes. */
export function rollPages({ named }: Honours): number {
  return Math.max(1, Math.ceil(named.length / rowsOfPage));
}

/**
 * Everybody a campaign honoured, or a contest's winners, as tables that print; and what is known but not entered. Its
 * looks are in `honour-roll.css`, once and not in every one of hundreds of rows.
 */
export function HonourRoll({ campaign, honours, heading, most = Infinity, whole, page }: HonourRollProps) {
  const t = useTranslations("honours");
  const present = sections
    .map((kind) => ({
      kind,
      rows: honours.named.filter((row) => row.kind === kind),
      unnamed: honours.unnamed[kind],
    }))
    .filter(({ rows, unnamed }) => rows.length + unnamed > 0)
    .map((section, at) => ({ ...section, roman: romans[at]! }));
  const count = honoured(honours);
  const isCut = present.some(({ rows }) => rows.length > most);
  return (
    <>
      <p className="no-print mb-4 text-soft">{t("lead", { count })}</p>
      {present.map(({ kind, rows, unnamed, roman }) => {
        const from = page ? firstOn(page, honours, kind) : 0;
        if (page && !isOn(from, rows.length)) return null;
        return (
          <Section
            key={kind}
            number={roman}
            {...{ kind, rows, unnamed, heading }}
            from={Math.max(0, from)}
            to={page ? from + rowsOfPage : most}
            isCut={!page && rows.length > most}
            total={totalOf(campaign, kind)}
          />
        );
      })}
      {isCut && whole ? (
        <>
          <p className="no-print">
            <a href={whole.path} className="touch-link font-semibold">
              {t("whole", { count: honours.named.length })}
            </a>
          </p>
          <p className="paper-only">
            {t("wholeOnPaper", { count: honours.named.length, address: whole.onPaper })}
          </p>
        </>
      ) : null}
    </>
  );
}

/** Everybody on a roll, named or only counted. */
export function honoured({ named, unnamed }: Honours): number {
  return Object.values(unnamed).reduce((sum, count) => sum + count, named.length);
}

/** How many rows of a section stand before a page; below zero when it begins within that page. */
function firstOn(page: number, { named }: Honours, kind: ProfileKind): number {
  const before = named.findIndex((row) => row.kind === kind);
  return (page - 1) * rowsOfPage - (before < 0 ? named.length : before);
}

/** Whether a page shows rows of a section; one of nobody named stands where its rows would. */
function isOn(from: number, length: number): boolean {
  return from > -rowsOfPage && (from < length || from <= 0);
}

function totalOf(campaign: CampaignPage, kind: ProfileKind): number {
  if (kind === "model") return 0;
  return (kind === "collective" ? campaign.totalCollectives : campaign.totalIndividuals) ?? 0;
}

type SectionProps = Pick<HonourRollProps, "heading"> & {
  number: string;
  kind: ProfileKind;
  rows: Honour[];
  /** How many more there are whom nothing allows to name. */
  unnamed: number;
  total: number;
  /** The rows that are shown, and whether only the first of them are. */
  from: number;
  to: number;
  isCut: boolean;
};

/** A heading and not a caption: that one would stay behind at the foot of a sheet when the rows begin on the next. */
function Section({ number, kind, rows, unnamed, from, to, isCut, total, heading: Heading }: SectionProps) {
  const t = useTranslations("honours");
  const language = contentLanguage(useLocale());
  const entered = rows.length + unnamed;
  return (
    <section className="honour-section">
      <Heading id={`${kind}-roll`}>
        {number}. {t(`sections.${kind}`)} ({entered})
      </Heading>
      {total > entered ? <p>{t("known", { total, entered })}</p> : null}
      {isCut ? <p>{t("first", { count: to })}</p> : null}
      {rows.length > 0 ? <Rows {...{ kind, rows, from, to, language }} /> : null}
      {unnamed > 0 && (isCut || to >= rows.length) ? (
        <p className="honour-unnamed">
          {t("unnamed", { count: unnamed, others: rows.length > 0 ? "yes" : "no" })}
        </p>
      ) : null}
    </section>
  );
}

type RowsProps = Pick<SectionProps, "kind" | "rows" | "from" | "to"> & { language: string | undefined };

function Rows({ kind, rows, from, to, language }: RowsProps) {
  const shown = rows.slice(from, to).map((row, at) => ({ ...row, number: from + at + 1 }));
  return <HonourRows labelledBy={`${kind}-roll`} rows={shown} language={language} />;
}

type HonourRowsProps = {
  /** The id of the heading that says what these rows are. */
  labelledBy: string;
  rows: (Honour & { number: number })[];
  language: string | undefined;
  /** The id of a row by its number, where rows are led to. */
  anchor?: (number: number) => string;
};

/** Rows of a roll with their numbers. */
export function HonourRows({ labelledBy, rows, language, anchor }: HonourRowsProps) {
  const t = useTranslations("honours");
  return (
    <table role="table" aria-labelledby={labelledBy} className="honour-roll">
      <thead role="rowgroup">
        <tr role="row">
          {(["number", "name", "unit", "form"] as const).map((column) => (
            <th key={column} scope="col" role="columnheader">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" lang={language}>
        {rows.map((row) => (
          <Row key={row.id} id={anchor?.(row.number)} number={row.number} row={row} />
        ))}
      </tbody>
    </table>
  );
}

/** A row on a desk and on paper, a small card on a phone; the roles stay what the layout would take away. */
function Row({ id, number, row }: { id?: string; number: number; row: Honour }) {
  const t = useTranslations();
  const locale = useLocale();
  const units = row.unitNames.length > 0 && row.unitNames.length <= 2 ? row.unitNames.join(", ") : "";
  const name = <UnitName unit={{ name: `${row.honorific} ${row.name}`.trim() }} />;
  const work = [row.occupation, row.workplace].filter(Boolean).join(", ");
  const decision = row.decisionNumber
    ? row.decidedOn
      ? t.rich("honours.decisionOn", { number: row.decisionNumber, date: formatDate(row.decidedOn), vi })
      : t.rich("honours.decision", { number: row.decisionNumber, vi })
    : null;
  return (
    <tr id={id} role="row">
      <td role="cell">{number}</td>
      <th scope="row" role="rowheader">
        {row.slug ? (
          <a href={localePath(locale, profilePath({ kind: row.kind, slug: row.slug }))}>{name}</a>
        ) : (
          <strong>{name}</strong>
        )}
        {work ? <span>{work}</span> : null}
        <span>{row.deed}</span>
        {row.illustrative ? <small lang={locale}>{t("profile.illustrative")}</small> : null}
      </th>
      <td role="cell">
        {units || row.organisation ? <UnitName unit={{ name: units || row.organisation }} /> : null}
      </td>
      <td role="cell" lang={locale}>
        {row.form === "named" ? t("honours.named") : t(`profile.form.${row.form}`)}
        {decision ? <span>{decision}</span> : null}
      </td>
    </tr>
  );
}
