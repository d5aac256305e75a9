import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { authSecret } from "@/app/_server/auth-secret";
import { CommentForm } from "@/components/notices/comment-form";
import { contentLanguage } from "@/components/profiles/profile-words";
import { PublicPage } from "@/components/site/public-page";
import { ButtonLink } from "@/components/ui/button";
import { IllustrativeTag } from "@/components/ui/illustrative-tag";
import { Notice } from "@/components/ui/notice";
import { unitNameIn } from "@/components/units/unit-name";
import { readQuery, said } from "@/domain/address/read-query";
import { noticeNumber } from "@/domain/notices/input";
import { noticeState } from "@/domain/notices/period";
import { findNotice, type NoticePage } from "@/domain/notices/queries.server";
import { makeProof } from "@/domain/suggestions/proof.server";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { comment } from "../../actions";

type Props = PageProps<"/[locale]/niem-yet/[id]/gop-y">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "comment" });
  return { title: t("title"), robots: { index: false } };
}

/** Anyone comments on a listed nomination while it hangs; `?da-gui=1` thanks. */
export default async function CommentPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const number = noticeNumber(id);
  const notice = number === null ? null : await findNotice(number);
  if (!notice) notFound();
  const path = `/niem-yet/${id}`;
  // That page says what became of it, with the right status.
  if (notice === "gone") redirect(localePath(locale, path));
  const t = await getTranslations("comment");
  const unit = unitNameIn(locale, { name: notice.unitName });
  const { "da-gui": sent } = readQuery(await searchParams, { "da-gui": said() });
  const back = (
    <p className="mt-8">
      <ButtonLink variant="secondary" href={localePath(locale, path)}>
        {t("back")}
      </ButtonLink>
    </p>
  );
  return (
    <PublicPage path={`${path}/gop-y`}>
      <div className="max-w-2xl">
        <h1 className="text-4xl">{t(sent ? "sentTitle" : "title")}</h1>
        {sent ? (
          <>
            <p role="status" className="mt-4">
              {t("sentText")}
            </p>
            {back}
          </>
        ) : (
          <>
            <Subject notice={notice} locale={locale} />
            {isOpen(notice) ? (
              <>
                <p className="mt-4 mb-8">{t("lead", { unit })}</p>
                <CommentForm action={comment} proof={await makeProof(authSecret())} notice={notice.id} />
              </>
            ) : (
              <>
                <div className="mt-6">
                  <Notice>
                    <p>{t("over", { until: formatDate(notice.endsOn), unit })}</p>
                  </Notice>
                </div>
                {back}
              </>
            )}
          </>
        )}
      </div>
    </PublicPage>
  );
}

const isOpen = (notice: NoticePage) =>
  notice.storyPath === null && noticeState(notice, hcmcToday()) === "running";

/** What the comment is about, with the way to it. */
function Subject({ notice, locale }: { notice: NoticePage; locale: string }) {
  return (
    <p className="mt-3" lang={contentLanguage(locale)}>
      <a href={localePath(locale, `/niem-yet/${notice.id}`)} className="font-semibold wrap-anywhere link">
        {`${notice.honorific} ${notice.name}`.trim()}
      </a>{" "}
      <IllustrativeTag of={notice} />
      <span className="block wrap-anywhere text-soft">{notice.deed}</span>
    </p>
  );
}
