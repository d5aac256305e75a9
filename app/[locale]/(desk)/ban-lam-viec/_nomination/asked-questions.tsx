import { getLocale, getTranslations } from "next-intl/server";
import { AnswerForm } from "@/components/remarks/answer-form";
import { CommentList } from "@/components/remarks/comment-list";
import { Notice } from "@/components/ui/notice";
import type { Nomination } from "@/domain/nominations/queries.server";
import { questionOf } from "@/domain/nominations/questions/asked";
import { pageOf } from "@/domain/nominations/sections";
import { editableStates } from "@/domain/nominations/workflow";
import { can, type Actor } from "@/domain/permissions";
import { isSettled, listComments } from "@/domain/remarks/field-comments.server";
import { localePath } from "@/messages/locales";
import { answer } from "../de-cu/[id]/actions";

type AskedQuestionsProps = { actor: Actor; nomination: Nomination };

/** What moderators asked about single answers: each with the way to its place, and the reply. */
export async function AskedQuestions({ actor, nomination }: AskedQuestionsProps) {
  const comments = await listComments(nomination);
  if (comments.length === 0) return null;
  const t = await getTranslations();
  const locale = await getLocale();
  const open = comments.filter((one) => !isSettled(one)).length;
  const amending = editableStates.includes(nomination.state);
  const mayAnswer = can(actor, "nomination.edit", nomination);
  return (
    <Notice title={t("comments.desk", { count: open })}>
      <CommentList
        comments={comments}
        actOn={({ id, question }) => (
          <>
            {amending ? (
              <p>
                <a
                  href={localePath(
                    locale,
                    `/ban-lam-viec/de-cu/${nomination.id}/${pageOf(questionOf(question).section)}#hoi-${id}`,
                  )}
                  className="touch-link"
                >
                  {t("comments.toField", { name: t(`nomination.answer.${question}`) })}
                </a>
              </p>
            ) : null}
            {mayAnswer ? <AnswerForm commentId={id} action={answer} /> : null}
          </>
        )}
      />
    </Notice>
  );
}
