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
const sections: ProfileKind[] = ["collective", "individual", "model"];
const romans = ["I", "II", "III"];

type HonourRollProps = {
  campaign: CampaignPage;
  honours: Honours;
  /** Of the headings of the sections. */
  heading: "h2" | "h3";
  /** Of each section only so many rows, and where the `whole` roll stands. */
  most?: number;
  whole?: { path: string; onPaper: string };
};

/**
 * Everybody a campaign honoured, or a contest's winners, as tables that print; and what is known but not entered. Its
 * looks are in `honour-roll.css`, once and not in every one of hundreds of rows.
 */
export function HonourRoll({ campaign, honours, heading, most = Infinity, whole }: HonourRollProps) {
  const t = useTranslations("honours");
  const present = sections
    .map((kind) => ({
      kind,
      rows: honours.named.filter((row) => row.kind === kind),
      unnamed: honours.unnamed[kind],
    }))
    .filter(({ rows, unnamed }) => rows.length + unnamed > 0);
  const count = honoured(honours);
  const isCut = present.some(({ rows }) => rows.length > most);
  return (
    <>
      <p className="no-print mb-4 text-soft">{t("lead", { count })}</p>
      {present.map(({ kind, rows, unnamed }, at) => (
        <Section
          key={kind}
          number={romans[at]!}
          {...{ kind, rows, unnamed, most, heading }}
          total={totalOf(campaign, kind)}
        />
      ))}
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

function totalOf(campaign: CampaignPage, kind: ProfileKind): number {
  if (kind === "model") return 0;
  return (kind === "collective" ? campaign.totalCollectives : campaign.totalIndividuals) ?? 0;
}

type SectionProps = Required<Pick<HonourRollProps, "heading" | "most">> & {
  number: string;
  kind: ProfileKind;
  rows: Honour[];
  /** How many more there are whom nothing allows to name. */
  unnamed: number;
  total: number;
};

/** A heading and not a caption: that one would stay behind at the foot of a sheet when the rows begin on the next. */
function Section({ number, kind, rows, unnamed, most, total, heading: Heading }: SectionProps) {
  const t = useTranslations("honours");
  const language = contentLanguage(useLocale());
  const entered = rows.length + unnamed;
  return (
    <section className="honour-section">
      <Heading id={`${kind}-roll`}>
        {number}. {t(`sections.${kind}`)} ({entered})
      </Heading>
      {total > entered ? <p>{t("known", { total, entered })}</p> : null}
      {rows.length > most ? <p>{t("first", { count: most })}</p> : null}
      {rows.length > 0 ? <Rows {...{ kind, rows, most, language }} /> : null}
      {unnamed > 0 ? (
        <p className="honour-unnamed">
          {t("unnamed", { count: unnamed, others: rows.length > 0 ? "yes" : "no" })}
        </p>
      ) : null}
    </section>
  );
}

type RowsProps = Pick<SectionProps, "kind" | "rows" | "most"> & { language: string | undefined };

function Rows({ kind, rows, most, language }: RowsProps) {
  const t = useTranslations("honours");
  return (
    <table role="table" aria-labelledby={`${kind}-roll`} className="honour-roll">
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
        {rows.slice(0, most).map((row, at) => (
          <Row key={row.id} number={at + 1} row={row} />
        ))}
      </tbody>
    </table>
  );
}

/** A row on a desk and on paper, a small card on a phone; the roles stay what the layout would take away. */
function Row({ number, row }: { number: number; row: Honour }) {
  const t = useTranslations();
  const locale = useLocale();
  const units = row.unitNames.length > 0 && row.unitNames.length <= 2 ? row.unitNames.join(", ") : "";
  const name = `${row.honorific} ${row.name}`.trim();
  const work = [row.occupation, row.workplace].filter(Boolean).join(", ");
  const decision = row.decisionNumber
    ? row.decidedOn
      ? t.rich("honours.decisionOn", { number: row.decisionNumber, date: formatDate(row.decidedOn), vi })
      : t.rich("honours.decision", { number: row.decisionNumber, vi })
    : null;
  return (
    <tr role="row">
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
