import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ListingComment, NominationNotices } from "@/domain/notices/nomination-notices.server";
import { formatMoment } from "@/domain/time/dates";
import { Tag } from "../ui/tag";

type ListingCommentsProps = {
  listing: Pick<NominationNotices, "comments" | "total">;
  /** What may be done to one. */
  actOn?: (comment: ListingComment) => ReactNode;
};

/** What visitors said of a listing, those without an answer first, each with what the office answered. */
export function ListingComments({ listing: { comments, total }, actOn }: ListingCommentsProps) {
  const t = useTranslations("listing");
  return (
    <>
      <h3 className="mt-4 font-sans text-base font-semibold">{t("comments", { count: total })}</h3>
      {total > 0 ? <p className="no-print text-base text-soft">{t("unverified")}</p> : null}
      <ul className="mt-2 divide-y divide-line">
        {comments.map((one) => (
          <li key={one.id} id={commentPlace(one.id)} tabIndex={-1} className="scroll-mt-4 py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base text-soft">
              <Tag tone={one.answeredAt ? "sage" : "gold"}>
                {t(one.answeredAt ? "answered" : "unanswered")}
              </Tag>
              {formatMoment(one.createdAt)}
            </p>
            <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line">
              {one.words || t("wordsErased")}
            </p>
            {one.contact ? (
              <p className="no-print text-base wrap-anywhere">{t("contact", { contact: one.contact })}</p>
            ) : one.contactErasedAt ? (
              <p className="no-print text-base text-soft">{t("contactErased")}</p>
            ) : null}
            {one.answeredAt ? (
              <div className="mt-1 border-l-2 border-sage pl-3">
                <p className="text-base text-soft">
                  {[
                    t("answeredBy", { by: one.answeredBy ?? "" }),
                    formatMoment(one.answeredAt),
                    t(one.answerShown ? "answerIsPublic" : "answerIsInside"),
                  ].join(" · ")}
                </p>
                <p className="max-w-prose wrap-anywhere whitespace-pre-line">{one.answer}</p>
              </div>
            ) : null}
            {actOn?.(one)}
          </li>
        ))}
      </ul>
      {total > comments.length ? (
        <p className="text-base text-soft">{t("newest", { count: comments.length })}</p>
      ) : null}
    </>
  );
}

/** Where a comment stands on a page, for what leads there. */
export const commentPlace = (id: string) => `gop-y-${id}`;
