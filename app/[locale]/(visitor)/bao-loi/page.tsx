import { getTranslations } from "next-intl/server";
import { authSecret } from "@/app/_server/auth-secret";
import { errorTitle } from "@/app/_server/error-title";
import { isPostedWithoutScripts } from "@/app/_server/viewer";
import { contentLanguage } from "@/components/profiles/profile-words";
import { QuickSearch } from "@/components/search/quick-search";
import { PublicPage } from "@/components/site/public-page";
import { MistakeForm } from "@/components/suggestions/mistake-form";
import { readQuery, words } from "@/domain/address/read-query";
import { makeProof } from "@/domain/suggestions/proof.server";
import { storyAt } from "@/domain/suggestions/subject.server";
import { localePath } from "@/messages/locales";
import { report } from "../actions";

type Props = PageProps<"/[locale]/bao-loi">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "suggest" });
  return {
    title: await errorTitle(locale, t("mistakeTitle"), await isPostedWithoutScripts()),
    robots: { index: false },
  };
}

/** Anyone tells a ward what is wrong in the story `?trang=`; who names none is led to it. */
export default async function MistakePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { trang } = readQuery(await searchParams, { trang: words(300) });
  const story = await storyAt(trang);
  if (!story) return <WhichStory locale={locale} />;
  const t = await getTranslations("suggest");
  return (
    <PublicPage path={`/bao-loi?trang=${story.path}`}>
      <div className="max-w-2xl">
        <h1 className="text-4xl">{t("mistakeTitle")}</h1>
        <p className="mt-2 mb-8">
          {t("mistakeLead")}{" "}
          <a
            href={localePath(locale, story.path)}
            lang={contentLanguage(locale)}
            className="font-semibold wrap-anywhere link"
          >
            {story.kind === "model" ? story.name : story.deed}
          </a>
        </p>
        <MistakeForm action={report} proof={await makeProof(authSecret())} page={story.path} />
      </div>
    </PublicPage>
  );
}

async function WhichStory({ locale }: { locale: string }) {
  const t = await getTranslations("suggest");
  return (
    <PublicPage path="/bao-loi">
      <div className="max-w-2xl">
        <h1 className="text-4xl">{t("mistakeWhich")}</h1>
        <p className="mt-2">{t("mistakeFind")}</p>
        <QuickSearch />
        <p className="mt-8">
          {t.rich("mistakeElsewhere", {
            link: (words) => (
              <a href={`${localePath(locale, "/gioi-thieu")}#noi-van-hanh`} className="link">
                {words}
              </a>
            ),
          })}
        </p>
      </div>
    </PublicPage>
  );
}
