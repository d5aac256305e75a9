import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { authSecret } from "@/app/_server/auth-secret";
import { errorTitle } from "@/app/_server/error-title";
import { isPostedWithoutScripts } from "@/app/_server/viewer";
import { EntryForm } from "@/components/contests/entry-form";
import { contentLanguage } from "@/components/profiles/profile-words";
import { PublicPage } from "@/components/site/public-page";
import { Notice } from "@/components/ui/notice";
import { resolveCampaign } from "@/domain/campaigns/public.server";
import { takesEntries } from "@/domain/contests/enter.server";
import { makeProof } from "@/domain/suggestions/proof.server";
import { localePath } from "@/messages/locales";
import { enter } from "./actions";

type Props = PageProps<"/[locale]/hoi-thi/[slug]/du-thi">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "contestEntry" });
  return {
    title: await errorTitle(locale, t("heading"), await isPostedWithoutScripts()),
    robots: { index: false },
  };
}

/** Anyone hands an entry in while the contest takes them. */
export default async function EnterPage({ params }: Props) {
  const { locale, slug } = await params;
  const contest = await resolveCampaign(slug);
  if (contest?.kind !== "contest") notFound();
  const t = await getTranslations("contestEntry");
  const path = `/hoi-thi/${contest.slug}`;
  return (
    <PublicPage path={`${path}/du-thi`}>
      <div className="max-w-2xl">
        <h1 className="text-4xl">{t("heading")}</h1>
        <p className="mt-2" lang={contentLanguage(locale)}>
          <a href={localePath(locale, path)} className="font-semibold wrap-anywhere link">
            {contest.name}
          </a>
        </p>
        {(await takesEntries(contest.id)) ? (
          <>
            <p className="mt-3 mb-8 text-soft">
              {t("lead")}{" "}
              <a href={localePath(locale, `${path}/tra-cuu`)} className="link">
                {t("ask")}
              </a>
            </p>
            <EntryForm action={enter} proof={await makeProof(authSecret())} contest={contest.id} />
          </>
        ) : (
          <div className="mt-6">
            <Notice>{t("closed")}</Notice>
          </div>
        )}
      </div>
    </PublicPage>
  );
}
