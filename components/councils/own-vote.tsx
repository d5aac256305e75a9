import { useTranslations } from "next-intl";
import type { ReceiptShown } from "@/domain/councils/vote.server";
import type { VotingPage } from "@/domain/councils/voting-page.server";
import type { FormHandler } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { ReceiptForm } from "./receipt-form";
import { VoteForm } from "./vote-form";

type OwnVoteProps = {
  page: VotingPage;
  actions: { vote: FormHandler<{ receipt: string }>; check: FormHandler<ReceiptShown> };
};

/** One's own vote, or why there is none to give. */
export function OwnVote({ page, actions }: OwnVoteProps) {
  const t = useTranslations("council");
  const { own, item, meeting, standsAside, ownConflict, mayVote, ownVote, hasTurn } = page;
  const secret = meeting.ballot === "secret";
  if (standsAside)
    return (
      <Notice title={t("youStandAside")}>
        <p>{ownConflict?.reason ? t("becauseSaid", { reason: ownConflict.reason }) : t("becauseWritten")}</p>
      </Notice>
    );
  if (!own) return <p className="mt-2 text-soft">{t("noSeat")}</p>;
  return (
    <>
      {ownVote ? (
        <p className="mb-3">
          {t("youVoted", { vote: t(`choice.${ownVote}`) })} {item.state === "open" ? t("stillChanged") : null}
        </p>
      ) : null}
      {hasTurn && item.state === "open" && !mayVote ? (
        <p className="mb-3 font-semibold">{t("youCast")}</p>
      ) : null}
      {mayVote ? (
        <VoteForm
          action={actions.vote}
          meetingId={meeting.id}
          itemId={item.id}
          secret={secret}
          own={ownVote}
          hasTurn={hasTurn}
        />
      ) : item.state === "closed" ? null : (
        <p className="text-soft">{t(item.state === "open" ? "notThere" : "notOpenYet")}</p>
      )}
      {secret && (hasTurn || item.state === "closed") ? (
        <ReceiptForm action={actions.check} itemId={item.id} />
      ) : null}
    </>
  );
}
