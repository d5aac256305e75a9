import { TieLines } from "@/components/nominations/tie-lines";
import { CommentAnswerForm } from "@/components/notices/comment-answer-form";
import { ExtendForm } from "@/components/notices/extend-form";
import { NoticeRecord } from "@/components/notices/notice-record";
import type { Review } from "@/domain/nominations/review.server";
import { findTies } from "@/domain/nominations/ties.server";
import { answerable } from "@/domain/notices/answer-comment.server";
import { soonestExtension } from "@/domain/notices/period";
import { can, type Actor } from "@/domain/permissions";
import { answerComment, extend } from "../actions";

type ListingProps = { actor: Actor; review: Pick<Review, "nomination" | "listing">; today: string };

/** The record of a nomination's public listing beside the decision: its days are extended, and what was said is answered, there. */
export async function Listing({ actor, review: { nomination, listing }, today }: ListingProps) {
  const standing = listing.notices.find((one) => one.stoppedAt === null);
  const mayAnswer = can(actor, "notice.answer", nomination) && answerable.includes(nomination.state);
  return (
    <>
      <TieLines ties={await findTies(actor, nomination)} area="moderation" />
      <NoticeRecord
        nominationId={nomination.id}
        listing={listing}
        today={today}
        actOn={(comment) =>
          mayAnswer ? (
            <CommentAnswerForm
              action={answerComment}
              commentId={comment.id}
              was={comment.answeredAt ? String(comment.answeredAt.getTime()) : ""}
              answer={comment.answer}
              shown={comment.answerShown}
            />
          ) : null
        }
      >
        {nomination.state === "listed" && standing && can(actor, "notice.extend", nomination) ? (
          <ExtendForm
            action={extend}
            nominationId={nomination.id}
            version={nomination.version}
            soonest={soonestExtension(standing.endsOn, today)}
          />
        ) : null}
      </NoticeRecord>
    </>
  );
}
