import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { TakeOut } from "@/app/_sheets/take-out";
import { EntriesPart } from "@/components/contests/entries-part";
import { FieldsForm } from "@/components/contests/fields-form";
import { PrizesPart } from "@/components/contests/prizes-part";
import { roundFields } from "@/components/contests/round-fields";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { SectionHeading } from "@/components/ui/section-heading";
import { Tag } from "@/components/ui/tag";
import { listEntries } from "@/domain/contests/entries-queries.server";
import { findContest } from "@/domain/contests/organiser-queries.server";
import { prizeAwards } from "@/domain/contests/prizes.server";
import { localePath } from "@/messages/locales";
import { addPrize, addRound, awardPrize, dropPrize, publishResults, removeEntry } from "../actions";

type Props = PageProps<"/[locale]/kiem-duyet/hoi-thi/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "contest" });
  return { title: t("title") };
}

const tones = { waiting: "plain", open: "gold", closed: "sage" } as const;

/** A contest as its organiser runs it: rounds, entries, prizes, results. */
export default async function ContestPage({ params }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/kiem-duyet/hoi-thi/${id}`, "contest.enter");
  const found = await orNotFound(findContest(actor, id));
  const { contest, rounds, prizes, results } = found;
  const [entries, awards] = await Promise.all([listEntries(actor, id), prizeAwards(actor, id)]);
  const t = await getTranslations();
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="wide">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[
          { href: localePath(locale, "/kiem-duyet"), text: t("moderation.title") },
          { href: localePath(locale, "/kiem-duyet/hoi-thi"), text: t("contest.title") },
        ]}
      />
      <h1 className="text-3xl wrap-anywhere">{contest.name}</h1>
      <p className="mt-1">
        <a href={localePath(locale, `/hoi-thi/${contest.slug}`)} className="tap link">
          {t("contest.publicPage")}
        </a>
      </p>
      <section className="mt-8">
        <SectionHeading title={t("contest.rounds")} />
        {rounds.length === 0 ? <p className="mb-4 max-w-prose">{t("contest.noRounds")}</p> : null}
        <ol className="ruled">
          {rounds.map((round, at) => (
            <li key={round.id} className="py-3">
              <a
                href={localePath(locale, `/kiem-duyet/hoi-thi/${id}/${round.id}`)}
                className="touch-link font-semibold wrap-anywhere"
              >
                {at + 1}. {round.name}
              </a>
              <p className="flex flex-wrap items-center gap-2 text-base text-soft">
                <Tag tone={tones[round.state]}>{t(`contest.state.${round.state}`)}</Tag>
                {t(`contest.kind.${round.kind}`)} · {t("contest.entries", { count: round.entries })}
                {round.kind === "check" ? null : ` · ${t("contest.jurors", { count: round.jurors.length })}`}
                {round.shownAt ? <Tag tone="sage">{t("contest.shown")}</Tag> : null}
              </p>
            </li>
          ))}
        </ol>
        <details className="mt-3">
          <summary className="tap font-semibold">{t("contest.addRound")}</summary>
          <FieldsForm
            key={rounds.length}
            className="mt-3"
            action={addRound}
            values={{ campaignId: id }}
            button={t("contest.addRound")}
            variant="secondary"
            fields={await roundFields(null)}
          />
        </details>
      </section>
      <EntriesPart
        {...{ entries, prizes, awardPrize, removeEntry }}
        viewerId={actor.id}
        over={results !== null}
      />
      {entries.length > 0 ? (
        <TakeOut list="contest-entries" locale={locale} asked={{ dot: id }} className="mt-3" />
      ) : null}
      <PrizesPart {...{ campaignId: id, prizes, awards, results, addPrize, dropPrize, publishResults }} />
    </WorkPage>
  );
}
