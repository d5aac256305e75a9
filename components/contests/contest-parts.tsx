import { useLocale, useTranslations } from "next-intl";
import type { PublicContest } from "@/domain/contests/public.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { campaignPeriod } from "../campaigns/campaign-period";
import { contentLanguage } from "../profiles/profile-words";
import { ButtonLink } from "../ui/button";
import { SectionHeading } from "../ui/section-heading";
import { Tag } from "../ui/tag";

type ContestPartsProps = {
  contest: PublicContest;
  /** The contest's own address, without locale. */
  path: string;
  /** Whether its last day is not over. */
  open: boolean;
};

/** What is particular to a contest: the way to enter, its rounds, who went on, who won. Only what was published. */
export function ContestParts({ contest, path, open }: ContestPartsProps) {
  const t = useTranslations("contestEntry");
  const locale = useLocale();
  const { rounds, juries, shortlists, prizes, result, taking } = contest;
  if (rounds.length === 0) return null;
  const language = contentLanguage(locale);
  return (
    <>
      <p className="no-print mt-8 flex flex-wrap gap-3">
        {taking && open ? (
          <ButtonLink href={localePath(locale, `${path}/du-thi`)}>{t("enter")}</ButtonLink>
        ) : null}
        <ButtonLink variant="secondary" href={localePath(locale, `${path}/tra-cuu`)}>
          {t("ask")}
        </ButtonLink>
      </p>
      {prizes.length > 0 ? (
        <section className="mt-12">
          <SectionHeading title={t("prizes")} />
          {result ? (
            <p lang={language} className="mb-4 text-soft">
              {t("byDecision", { number: result.decisionNumber, day: formatDate(result.decidedOn) })}
            </p>
          ) : null}
          {prizes.map(({ name, winners }) => (
            <div key={name} className="mb-6">
              <h3 lang={language} className="mb-1 text-xl">
                {name}
              </h3>
              <Entries entries={winners} />
            </div>
          ))}
        </section>
      ) : null}
      {shortlists.map(({ id, name, entries }) => (
        <section key={id} className="mt-12">
          <SectionHeading title={t("shortlist", { name, count: entries.length })} />
          <Entries entries={entries} />
        </section>
      ))}
      <section className="mt-12">
        <SectionHeading title={t("rounds")} />
        <ol className="ruled">
          {rounds.map((round, at) => (
            <li key={round.id} lang={language} className="flex flex-wrap items-center gap-2 py-2">
              <span className="wrap-anywhere">
                {at + 1}. {round.name}
              </span>
              {campaignPeriod(round) ? <span className="text-soft">{campaignPeriod(round)}</span> : null}
              <span lang={locale}>
                <Tag tone={round.state === "open" ? "gold" : "plain"}>{t(`roundState.${round.state}`)}</Tag>
              </span>
            </li>
          ))}
        </ol>
      </section>
      {juries.length > 0 ? (
        <section className="mt-12">
          <SectionHeading title={t("jury")} />
          {juries.map(({ rounds: judged, names }) => (
            <div key={judged.join()} lang={language} className="mb-6 wrap-anywhere">
              {rounds.length > 1 ? <h3 className="mb-1 text-xl">{judged.join(", ")}</h3> : null}
              <ul className="ruled">
                {names.map((name, at) => (
                  <li key={`${at}${name}`} className="py-1">
                    {name}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ) : null}
    </>
  );
}

type Entry = { title: string; entrant: string; unitName: string; path?: string | null };

/** Entries by their titles; one whose story is told leads there. */
function Entries({ entries }: { entries: Entry[] }) {
  const locale = useLocale();
  return (
    <ul lang={contentLanguage(locale)} className="ruled">
      {entries.map(({ title, entrant, unitName, path }, at) => (
        <li key={`${at}${title}`} className="py-2 wrap-anywhere">
          {path ? (
            <a href={localePath(locale, path)} className="touch-link font-semibold">
              {title}
            </a>
          ) : (
            <strong>{title}</strong>
          )}
          <span className="block text-base text-soft">{[entrant, unitName].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
}
