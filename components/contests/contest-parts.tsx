import { useLocale, useTranslations } from "next-intl";
import type { PublicContest } from "@/domain/contests/public.server";
import { localePath } from "@/messages/locales";
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
  const { rounds, shortlists, prizes, taking } = contest;
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
              <span lang={locale}>
                <Tag tone={round.state === "open" ? "gold" : "plain"}>{t(`roundState.${round.state}`)}</Tag>
              </span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function Entries({ entries }: { entries: { title: string; entrant: string; unitName: string }[] }) {
  const locale = useLocale();
  return (
    <ul lang={contentLanguage(locale)} className="ruled">
      {entries.map(({ title, entrant, unitName }, at) => (
        <li key={`${at}${title}`} className="py-2 wrap-anywhere">
          <strong>{title}</strong>
          <span className="block text-base text-soft">{[entrant, unitName].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
}
