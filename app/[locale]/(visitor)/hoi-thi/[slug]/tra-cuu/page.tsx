import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskPage } from "@/app/_server/ask-page";
import { FateNotice } from "@/components/contests/fate-notice";
import { Notice } from "@/components/ui/notice";
import { readQuery, words } from "@/domain/address/read-query";
import { resolveCampaign } from "@/domain/campaigns/public.server";
import { findEntryState } from "@/domain/contests/public.server";

type Props = PageProps<"/[locale]/hoi-thi/[slug]/tra-cuu">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "contestEntry" });
  return { title: t("askTitle"), robots: { index: false } };
}

/** What became of an entry, by its reference; nothing that was not published. */
export default async function AskEntryPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const contest = await resolveCampaign(slug);
  if (contest?.kind !== "contest") notFound();
  const t = await getTranslations("contestEntry");
  const { ma } = readQuery(await searchParams, { ma: words(40) });
  return (
    <AskPage
      locale={locale}
      path={`/hoi-thi/${contest.slug}/tra-cuu`}
      words={{
        title: t("askTitle"),
        lead: t("askLead"),
        label: t("reference"),
        hint: t("referenceHint"),
        button: t("askButton"),
      }}
      code={ma}
      answer={answerFor}
    />
  );
}

async function answerFor(code: string) {
  const t = await getTranslations("contestEntry");
  const found = await findEntryState(code);
  if (!found)
    return (
      <Notice tone="warning" role="status">
        {t("unknown")}
      </Notice>
    );
  return <FateNotice fate={found.fate} title={`${found.reference} · ${found.contest}`} />;
}
