import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { FieldsForm } from "@/components/contests/fields-form";
import { JuryPart } from "@/components/contests/jury-part";
import { roundFields } from "@/components/contests/round-fields";
import { RoundEntries } from "@/components/contests/round-entries";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonForm } from "@/components/ui/button-form";
import { SectionHeading } from "@/components/ui/section-heading";
import { Tag } from "@/components/ui/tag";
import { listConflicts } from "@/domain/contests/entries-queries.server";
import {
  findContest,
  listPossibleJurors,
  listRoundEntries,
} from "@/domain/contests/organiser-queries.server";
import { localePath } from "@/messages/locales";
import * as actions from "../../actions";
import { Renewed } from "@/components/ui/renewed";

type Props = PageProps<"/[locale]/kiem-duyet/hoi-thi/[id]/[round]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "contest" });
  return { title: t("title") };
}

/** One round: its jury, its entries with who scored how, how it is closed and what of it is shown. */
export default async function RoundPage({ params }: Props) {
  const { locale, id, round: roundId } = await params;
  const actor = await requireArea(locale, `/kiem-duyet/hoi-thi/${id}/${roundId}`, "contest.enter");
  const { contest, rounds } = await orNotFound(findContest(actor, id));
  const round = rounds.find((one) => one.id === roundId);
  if (!round) notFound();
  const t = await getTranslations();
  const scores = round.kind !== "check";
  const [{ rows }, people, conflicts] = await Promise.all([
    listRoundEntries(actor, roundId),
    scores ? listPossibleJurors(actor, id) : [],
    scores ? listConflicts(actor, id) : [],
  ]);
  const step = { roundId };
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="wide">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[
          { href: localePath(locale, "/kiem-duyet/hoi-thi"), text: t("contest.title") },
          { href: localePath(locale, `/kiem-duyet/hoi-thi/${id}`), text: contest.name },
        ]}
      />
      <h1 className="text-3xl wrap-anywhere">{round.name}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-2 text-base text-soft">
        <Tag tone={round.state === "open" ? "gold" : "plain"}>{t(`contest.state.${round.state}`)}</Tag>
        {t(`contest.kind.${round.kind}`)} · {t("contest.entries", { count: round.entries })}
        {scores ? ` · ${t("contest.sheets", { count: round.scored })}` : null}
      </p>
      {scores ? (
        <p className="mt-2 max-w-prose text-base wrap-anywhere">
          {round.criteria
            .map(({ words, weight, most }) => t("contest.criterionLine", { words, weight, most }))
            .join(" · ")}
        </p>
      ) : null}
      {round.closedDespite ? (
        <p className="mt-2 border-l-3 border-gold pl-3 wrap-anywhere">
          {t("contest.closedDespite", { words: round.closedDespite })}
        </p>
      ) : null}
      <div className="mt-4 flex flex-wrap items-start gap-3">
        {round.state === "waiting" ? (
          <ButtonForm action={actions.openRound} values={step}>
            {t("contest.open")}
          </ButtonForm>
        ) : null}
        {round.state === "closed" ? (
          <>
            <ButtonForm
              key={String(round.shownAt)}
              action={actions.showShortlist}
              values={{ ...step, shown: round.shownAt ? "0" : "1" }}
              variant={round.shownAt ? "secondary" : "primary"}
            >
              {t(round.shownAt ? "contest.hide" : "contest.show")}
            </ButtonForm>
            <ButtonForm action={actions.reopenRound} values={step} variant="secondary">
              {t("contest.reopen")}
            </ButtonForm>
          </>
        ) : null}
      </div>
      {round.state !== "closed" && round.scored === 0 ? (
        <details className="mt-3">
          <summary className="tap">{t("contest.changeRound")}</summary>
          <Renewed by={round.version}>
            <FieldsForm
              className="mt-3"
              action={actions.changeRound}
              values={{ ...step, version: String(round.version) }}
              button={t("contest.saveRound")}
              variant="secondary"
              fields={await roundFields(round)}
            />
          </Renewed>
        </details>
      ) : null}
      {scores ? (
        <JuryPart
          {...{ round, people, conflicts }}
          callJuror={actions.callJuror}
          dismissJuror={actions.dismissJuror}
          showJury={actions.showJury}
        />
      ) : null}
      <section className="mt-10">
        <SectionHeading title={t("contest.entriesTitle", { count: rows.length })} />
        <RoundEntries
          {...{ round, rows }}
          setStanding={actions.setStanding}
          dropStanding={actions.dropStanding}
          giveSheetBack={actions.giveSheetBack}
        />
      </section>
      {round.state === "open" ? (
        <section className="mt-10">
          <SectionHeading title={t("contest.close")} />
          <p className="mb-4 max-w-prose">{t(scores ? "contest.closeLead" : "contest.closeCheckLead")}</p>
          <FieldsForm
            action={actions.closeRound}
            values={{ ...step, version: String(round.version) }}
            button={t("contest.close")}
            variant="secondary"
            fields={
              scores
                ? [
                    { name: "goOn", as: "number", label: t("contest.goOn"), hint: t("contest.goOnHint") },
                    {
                      name: "despite",
                      as: "area",
                      label: t("contest.despite"),
                      hint: t("contest.despiteHint"),
                    },
                  ]
                : []
            }
          />
        </section>
      ) : null}
    </WorkPage>
  );
}
