import { useLocale, useTranslations } from "next-intl";
import type { Honour } from "@/domain/campaigns/honours.server";
import type { CampaignPage } from "@/domain/campaigns/queries.server";
import { profileKinds, profilePath, type ProfileKind } from "@/domain/profiles/vocabulary";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { vi } from "../profiles/content";
import { contentLanguage } from "../profiles/profile-words";
import { SectionHeading } from "../ui/section-heading";

/** Sections as offices print them: I collectives, II individuals, III models; numbers start anew in each. */
const sections: ProfileKind[] = ["collective", "individual", "model"];
const romans = ["I", "II", "III"].slice(0, profileKinds.length);

type HonourRollProps = { campaign: CampaignPage };

/** Everybody a campaign honoured, or a contest's winners, as a table that prints; and what is known but not entered. */
export function HonourRoll({ campaign }: HonourRollProps) {
  const t = useTranslations("honours");
  const { honours } = campaign;
  if (honours.length === 0) return null;
  const present = sections.filter((kind) => honours.some((row) => row.kind === kind));
  return (
    <section className="mt-12">
      <SectionHeading title={t(campaign.kind === "contest" ? "winners" : "title")} />
      <p className="no-print mb-4 text-soft">{t("lead", { count: honours.length })}</p>
      {present.map((kind, at) => (
        <Section
          key={kind}
          number={romans[at]!}
          kind={kind}
          rows={honours.filter((row) => row.kind === kind)}
          total={totalOf(campaign, kind)}
        />
      ))}
    </section>
  );
}

function totalOf(campaign: CampaignPage, kind: ProfileKind): number {
  if (kind === "model") return 0;
  return (kind === "collective" ? campaign.totalCollectives : campaign.totalIndividuals) ?? 0;
}

type SectionProps = { number: string; kind: ProfileKind; rows: Honour[]; total: number };

function Section({ number, kind, rows, total }: SectionProps) {
  const t = useTranslations("honours");
  const language = contentLanguage(useLocale());
  return (
    <table role="table" className="mb-10 w-full text-base max-md:block">
      <caption className="pb-3 text-left max-md:block">
        <strong className="font-serif text-xl font-bold">
          {number}. {t(`sections.${kind}`)} ({rows.length})
        </strong>
        {total > rows.length ? (
          <span className="block text-soft">{t("known", { total, entered: rows.length })}</span>
        ) : null}
      </caption>
      <thead role="rowgroup" className="border-y-2 border-ink text-left max-md:sr-only">
        <tr role="row">
          <Head>{t("number")}</Head>
          <Head>{t("name")}</Head>
          <Head>{t("unit")}</Head>
          <Head>{t("form")}</Head>
        </tr>
      </thead>
      <tbody role="rowgroup" lang={language} className="max-md:block">
        {rows.map((row, at) => (
          <Row key={row.id} number={at + 1} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Head({ children }: { children: string }) {
  return (
    <th scope="col" role="columnheader" className="px-2 py-2 font-semibold first:pl-0">
      {children}
    </th>
  );
}

/** A row on a desk and on paper, a small card on a phone; the roles stay what the layout would take away. */
function Row({ number, row }: { number: number; row: Honour }) {
  const t = useTranslations();
  const locale = useLocale();
  const units = row.unitNames.length > 0 && row.unitNames.length <= 2 ? row.unitNames.join(", ") : "";
  const decision = row.decisionNumber
    ? row.decidedOn
      ? t.rich("profile.decisionOn", { number: row.decisionNumber, date: formatDate(row.decidedOn), vi })
      : t.rich("profile.decision", { number: row.decisionNumber, vi })
    : null;
  const cell = "align-top wrap-anywhere max-md:block md:px-2 md:py-2.5";
  return (
    <tr
      role="row"
      className="break-inside-avoid border-b border-line max-md:relative max-md:block max-md:py-3 max-md:pl-10"
    >
      <td
        role="cell"
        className={`${cell} tabular-nums text-soft max-md:absolute max-md:left-0 md:w-12 md:pl-0`}
      >
        {number}
      </td>
      <th scope="row" role="rowheader" className={`${cell} text-left font-normal`}>
        <a
          href={localePath(locale, profilePath(row))}
          className="font-semibold underline underline-offset-4 hover:text-red"
        >
          {`${row.honorific} ${row.name}`.trim()}
        </a>
        <span className="block">{row.deed}</span>
        {row.illustrative ? (
          <span lang={locale} className="text-soft">
            {t("profile.illustrative")}
          </span>
        ) : null}
      </th>
      <td role="cell" className={`${cell} md:w-52`}>
        {units || row.organisation}
      </td>
      <td role="cell" className={`${cell} md:w-56`} lang={locale}>
        {row.form === "named" ? t("honours.named") : t(`profile.form.${row.form}`)}
        {decision ? <span className="block text-soft">{decision}</span> : null}
      </td>
    </tr>
  );
}
