import { getTranslations } from "next-intl/server";
import { CommentForm } from "@/components/remarks/comment-form";
import { CommentList } from "@/components/remarks/comment-list";
import { MendForm } from "@/components/remarks/mend-form";
import { RemarkForm } from "@/components/remarks/remark-form";
import { RemarkList } from "@/components/remarks/remark-list";
import type { Nomination } from "@/domain/nominations/queries.server";
import { isAsked, questionNames } from "@/domain/nominations/questions/asked";
import { can, type Actor } from "@/domain/permissions";
import { listComments } from "@/domain/remarks/field-comments.server";
import { mendableQuestions } from "@/domain/remarks/input";
import { listRemarks } from "@/domain/remarks/remarks.server";
import { comment, mend, remark } from "../[id]/actions";
import { Renewed } from "@/components/ui/renewed";

type TalkProps = { actor: Actor; nomination: Nomination };

/** What is said of a nomination beside the decision: questions to its ward, and words between moderators. */
export async function Talk({ actor, nomination }: TalkProps) {
  const mayTalk = can(actor, "nomination.remark", nomination);
  const [comments, remarks] = await Promise.all([listComments(nomination), listRemarks(actor, nomination)]);
  const asks = mayTalk && ["submitted", "listed", "told"].includes(nomination.state);
  const t = await getTranslations();
  return (
    <>
      {asks || comments.length > 0 ? (
        <section aria-labelledby="hoi-tung-muc" className="mt-6">
          <h2 id="hoi-tung-muc" className="font-sans text-lg font-semibold">
            {t("comments.title")}
          </h2>
          <p className="text-base text-soft">{t("comments.lead")}</p>
          <CommentList comments={comments} />
          {asks ? (
            <CommentForm
              key={comments.length}
              nominationId={nomination.id}
              questions={questionNames
                .filter((name) => isAsked(name, nomination.content.kind))
                .map((name) => ({ value: name, label: t(`nomination.answer.${name}`) }))}
              action={comment}
            />
          ) : null}
        </section>
      ) : null}
      {can(actor, "nomination.mend", nomination) && nomination.state === "submitted" ? (
        <Renewed by={nomination.version}>
          <MendForm
            nominationId={nomination.id}
            version={nomination.version}
            questions={mendableQuestions
              .filter((name) => isAsked(name, nomination.content.kind))
              .map((name) => ({ value: name, label: t(`nomination.answer.${name}`) }))}
            action={mend}
          />
        </Renewed>
      ) : null}
      {mayTalk ? (
        <RemarkList remarks={remarks}>
          <RemarkForm key={remarks.length} nominationId={nomination.id} action={remark} />
        </RemarkList>
      ) : null}
    </>
  );
}
