import { useLocale, useTranslations } from "next-intl";
import type { Honour } from "@/domain/campaigns/honours.server";
import type { CampaignPage } from "@/domain/campaigns/queries.server";
import { profilePath, type ProfileKind } from "@/domain/profiles/vocabulary";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { vi } from "../profiles/content";
import { contentLanguage } from "../profiles/profile-words";

/** Sections as offices print them: I collectives, II individuals, III models; numbers start anew in each. */
const sections: ProfileKind[] = ["collective", "individual", "model"];
const romans = ["I", "II", "III"];

type HonourRollProps = {
  campaign: CampaignPage;
  honours: Honour[];
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
    .map((kind) => ({ kind, rows: honours.filter((row) => row.kind === kind) }))
    .filter(({ rows }) => rows.length > 0);
  const isCut = present.some(({ rows }) => rows.length > most);
  return (
    <>
      <p className="no-print mb-4 text-soft">{t("lead", { count: honours.length })}</p>
      {present.map(({ kind, rows }, at) => (
        <Section
          key={kind}
          number={romans[at]!}
          {...{ kind, rows, most, heading }}
          total={totalOf(campaign, kind)}
        />
      ))}
      {isCut && whole ? (
        <>
          <p className="no-print">
            <a href={whole.path} className="touch-link font-semibold">
              {t("whole", { count: honours.length })}
            </a>
          </p>
          <p className="paper-only">{t("wholeOnPaper", { count: honours.length, address: whole.onPaper })}</p>
        </>
      ) : null}
    </>
  );
}

function totalOf(campaign: CampaignPage, kind: ProfileKind): number {
  if (kind === "model") return 0;
  return (kind === "collective" ? campaign.totalCollectives : campaign.totalIndividuals) ?? 0;
}

type SectionProps = Required<Pick<HonourRollProps, "heading" | "most">> & {
  number: string;
  kind: ProfileKind;
  rows: Honour[];
  total: number;
};

/** A heading and not a caption: that one would stay behind at the foot of a sheet when the rows begin on the next. */
function Section({ number, kind, rows, most, total, heading: Heading }: SectionProps) {
  const t = useTranslations("honours");
  const language = contentLanguage(useLocale());
  return (
    <section className="honour-section">
      <Heading id={`${kind}-roll`}>
        {number}. {t(`sections.${kind}`)} ({rows.length})
      </Heading>
      {total > rows.length ? <p>{t("known", { total, entered: rows.length })}</p> : null}
      {rows.length > most ? <p>{t("first", { count: most })}</p> : null}
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
    </section>
  );
}

/** A row on a desk and on paper, a small card on a phone; the roles stay what the layout would take away. */
function Row({ number, row }: { number: number; row: Honour }) {
  const t = useTranslations();
  const locale = useLocale();
  const units = row.unitNames.length > 0 && row.unitNames.length <= 2 ? row.unitNames.join(", ") : "";
  const decision = row.decisionNumber
    ? row.decidedOn
      ? t.rich("honours.decisionOn", { number: row.decisionNumber, date: formatDate(row.decidedOn), vi })
      : t.rich("honours.decision", { number: row.decisionNumber, vi })
    : null;
  return (
    <tr role="row">
      <td role="cell">{number}</td>
      <th scope="row" role="rowheader">
        <a href={localePath(locale, profilePath(row))}>{`${row.honorific} ${row.name}`.trim()}</a>
        <span>{row.deed}</span>
        {row.illustrative ? <small lang={locale}>{t("profile.illustrative")}</small> : null}
      </th>
      <td role="cell">{units || row.organisation}</td>
      <td role="cell" lang={locale}>
        {row.form === "named" ? t("honours.named") : t(`profile.form.${row.form}`)}
        {decision ? <span>{decision}</span> : null}
      </td>
    </tr>
  );
}
