import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { clientAddress } from "@/app/_server/client-address";
import { FateNotice } from "@/components/contests/fate-notice";
import { PublicPage } from "@/components/site/public-page";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/controls";
import { Notice } from "@/components/ui/notice";
import { readQuery, words } from "@/domain/address/read-query";
import { resolveCampaign } from "@/domain/campaigns/public.server";
import { findEntryState } from "@/domain/contests/public.server";
import { DomainError } from "@/domain/errors";
import { countAsking } from "@/domain/suggestions/sending-limits.server";
import { localePath } from "@/messages/locales";

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
  const path = `/hoi-thi/${contest.slug}/tra-cuu`;
  const { ma: code } = readQuery(await searchParams, { ma: words(40) });
  return (
    <PublicPage path={path}>
      <div className="max-w-xl">
        <h1 className="text-4xl">{t("askTitle")}</h1>
        <p className="mt-2 mb-6 text-soft">{t("askLead")}</p>
        {code ? await answerFor(code) : null}
        <form action={localePath(locale, path)}>
          <TextInput
            id="ma"
            label={t("reference")}
            hint={t("referenceHint")}
            defaultValue={code}
            autoComplete="off"
            autoCapitalize="characters"
          />
          <Button>{t("askButton")}</Button>
        </form>
      </div>
    </PublicPage>
  );
}

async function answerFor(code: string) {
  const t = await getTranslations();
  try {
    await countAsking(clientAddress(await headers()));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return <Notice tone="warning">{t("errors.too-many-attempts", error.details)}</Notice>;
  }
  const found = await findEntryState(code);
  if (!found) return <Notice tone="warning">{t("contestEntry.unknown")}</Notice>;
  return <FateNotice fate={found.fate} title={`${found.reference} · ${found.contest}`} />;
}
