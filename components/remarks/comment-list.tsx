import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FieldComment } from "@/domain/remarks/field-comments.server";
import { formatMoment } from "@/domain/time/dates";
import { Tag } from "../ui/tag";

type CommentListProps = {
  comments: FieldComment[];
  /** What can be done with an open one. */
  actOn?: (comment: FieldComment) => ReactNode;
};

/** What was asked about single answers, open ones first, each with its reply. */
export function CommentList({ comments, actOn }: CommentListProps) {
  const t = useTranslations();
  return (
    <ul className="mt-2 divide-y divide-line">
      {comments.map((one) => (
        <li key={one.id} id={`hoi-${one.id}`} tabIndex={-1} className="py-2 text-base wrap-anywhere">
          <p>
            <Tag tone={one.mendedFrom !== null ? "plain" : one.answer ? "sage" : "gold"}>
              {t(
                one.mendedFrom !== null
                  ? "comments.mended"
                  : one.answer
                    ? "comments.answered"
                    : "comments.open",
              )}
            </Tag>{" "}
            <span className="font-semibold">{t(`nomination.answer.${one.question}`)}</span>
          </p>
          <p className="mt-1 text-soft">
            {t(one.mendedFrom === null ? "comments.asks" : "comments.mends", { by: one.by })} ·{" "}
            {formatMoment(one.at)}
          </p>
          <p className="whitespace-pre-line">
            {one.mendedFrom === null ? null : (
              <>
                <del className="bg-red-wash">{one.mendedFrom}</del> <span aria-hidden="true">→</span>{" "}
              </>
            )}
            {one.words}
          </p>
          {one.answer && one.answeredAt ? (
            <div className="mt-1 border-l-2 border-sage pl-3">
              <p className="text-soft">
                {t("comments.answers", { by: one.answeredBy ?? "" })} · {formatMoment(one.answeredAt)}
              </p>
              <p className="whitespace-pre-line">{one.answer}</p>
            </div>
          ) : one.mendedFrom === null ? (
            actOn?.(one)
          ) : null}
        </li>
      ))}
    </ul>
  );
}
