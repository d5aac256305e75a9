import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { clientAddress } from "@/app/_server/client-address";
import { PublicPage } from "@/components/site/public-page";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/controls";
import { Notice } from "@/components/ui/notice";
import { readQuery, words } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";
import { findStateOf } from "@/domain/suggestions/queries.server";
import { countAsking } from "@/domain/suggestions/sending-limits.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/gioi-thieu-guong/tra-cuu">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "suggest" });
  return { title: t("askTitle"), robots: { index: false } };
}

/** What became of a suggestion: its state, the words it was declined with, the story that was published. Nothing private. */
export default async function AskPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const t = await getTranslations("suggest");
  const { ma: code } = readQuery(await searchParams, { ma: words(40) });
  const answer = code ? await answerFor(code) : null;
  return (
    <PublicPage path="/gioi-thieu-guong/tra-cuu">
      <div className="max-w-xl">
        <h1 className="text-4xl">{t("askTitle")}</h1>
        <p className="mt-2 mb-6 text-soft">{t("askLead")}</p>
        {answer ? (
          <Notice tone={answer.tone} title={answer.title} role="status">
            <p>{answer.text}</p>
            {answer.words ? (
              <p className="mt-2 wrap-anywhere whitespace-pre-line">
                <span className="font-semibold">{t("theirWords")}</span> {answer.words}
              </p>
            ) : null}
            {answer.story ? (
              <p className="mt-2 wrap-anywhere">
                <span className="font-semibold">{t("published")}</span>{" "}
                <a href={localePath(locale, answer.story.path)} lang="vi" className="link">
                  {answer.story.name}
                </a>
              </p>
            ) : null}
          </Notice>
        ) : null}
        <form action={localePath(locale, "/gioi-thieu-guong/tra-cuu")}>
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

type Answer = {
  tone: "info" | "success" | "warning";
  title?: string;
  text: string;
  words?: string;
  story?: { name: string; path: string } | null;
};

async function answerFor(code: string): Promise<Answer> {
  const t = await getTranslations();
  try {
    await countAsking(clientAddress(await headers()));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { tone: "warning", text: t("errors.too-many-attempts", error.details) };
  }
  const found = await findStateOf(code);
  if (!found) return { tone: "warning", text: t("suggest.unknownReference") };
  const { topic, state, reference, words, story, isLookedInto } = found;
  if (state === "new" && isLookedInto)
    return { tone: "info", title: reference, text: t("suggest.stateOf.lookedInto") };
  // Only tips become nominations.
  const fate = state === "nominated" ? "suggestion.nominated" : (`${topic}.${state}` as const);
  const tone = state === "new" || state === "declined" ? "info" : "success";
  return { tone, title: reference, text: t(`suggest.stateOf.${fate}`), words, story };
}
