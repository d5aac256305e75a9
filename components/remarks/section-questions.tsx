import type { FieldComment } from "@/domain/remarks/field-comments.server";
import type { FormHandler } from "../ui/form-state";
import { AnswerForm } from "./answer-form";
import { CommentList } from "./comment-list";

type SectionQuestionsProps = { comments: FieldComment[]; action: FormHandler<void> };

/** What a moderator asked about photos, papers or consents, at their section, each with its reply; nothing where nobody asked. */
export function SectionQuestions({ comments, action }: SectionQuestionsProps) {
  if (comments.length === 0) return null;
  return (
    <div className="mb-6 border-l-4 border-gold bg-gold-wash px-4 py-1">
      <CommentList comments={comments} actOn={({ id }) => <AnswerForm commentId={id} action={action} />} />
    </div>
  );
}
