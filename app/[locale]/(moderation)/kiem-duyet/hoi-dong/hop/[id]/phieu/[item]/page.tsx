import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { ConflictForm } from "@/components/councils/conflict-form";
import { EnteredVotes } from "@/components/councils/entered-votes";
import { ItemResultLines } from "@/components/councils/item-result";
import { OwnVote } from "@/components/councils/own-vote";
import { Scores } from "@/components/councils/scores";
import { ToldItem } from "@/components/councils/told-item";
import { VotesSeen } from "@/components/councils/votes-seen";
import { ButtonForm } from "@/components/ui/button-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { meetingPath } from "@/domain/councils/vocabulary";
import { findVotingPage } from "@/domain/councils/voting-page.server";
import { localePath } from "@/messages/locales";
import { check, declare, enter, score, undeclare, vote } from "../../../../actions";

type Props = PageProps<"/[locale]/kiem-duyet/hoi-dong/hop/[id]/phieu/[item]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "council" });
  return { title: t("votePage") };
}

/** One item of a meeting: what the nomination tells, then one's own vote; made for a phone held in a meeting. */
export default async function VotePage({ params }: Props) {
  const { locale, id, item: itemId } = await params;
  const actor = await requireArea(locale, `${meetingPath(id)}/phieu/${itemId}`, "council.enter");
  if (![id, itemId].every((one) => /^[0-9a-f-]{36}$/.test(one))) notFound();
  const page = await orNotFound(findVotingPage(actor, id, itemId));
  const { own, item, meeting } = page;
  const t = await getTranslations("council");
  const mayDeclare = item.state !== "closed" && (meeting.state === "planned" || meeting.state === "open");
  const mayTakeBack = mayDeclare && item.state === "waiting";
  const at = { meetingId: id, itemId };
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="text">
      <Breadcrumbs
        label={t("breadcrumb")}
        items={[{ href: localePath(locale, meetingPath(id)), text: meeting.council.name }]}
      />
      <ToldItem told={page.told} position={item.position} />
      <section id="bo-phieu" className="mt-6 border-t-2 border-ink pt-4">
        <h2 className="mb-3 text-2xl">{t("votePage")}</h2>
        {item.result ? <ItemResultLines result={item.result} /> : null}
        <OwnVote page={page} actions={{ vote, check }} />
      </section>
      {page.criteria.length > 0 && !page.standsAside ? <Scores page={page} action={score} /> : null}
      <EnteredVotes page={page} actions={{ enter, score }} />
      <VotesSeen page={page} />
      {own && !page.standsAside && mayDeclare && !page.hasTurn ? (
        <div className="mt-8">
          <ConflictForm {...at} action={declare} member={{ id: own.id, name: own.name, own: true }} />
        </div>
      ) : null}
      {page.ownConflict?.reason && mayTakeBack ? (
        <ButtonForm
          action={undeclare}
          values={{ ...at, memberId: own!.id }}
          variant="secondary"
          className="mt-4"
        >
          {t("undeclare")}
        </ButtonForm>
      ) : null}
      {mayTakeBack
        ? page.spokenAside.map((one) => (
            <ButtonForm
              key={one.id}
              action={undeclare}
              values={{ ...at, memberId: one.id }}
              variant="secondary"
              className="mt-4"
            >
              {t("undeclareFor", { name: one.name })}
            </ButtonForm>
          ))
        : null}
      {page.mayRun && mayDeclare
        ? page.unspoken.map((one) => (
            <ConflictForm key={one.id} {...at} action={declare} member={{ ...one, own: false }} />
          ))
        : null}
    </WorkPage>
  );
}
