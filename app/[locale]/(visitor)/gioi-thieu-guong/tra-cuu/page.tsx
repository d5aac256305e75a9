import { getTranslations } from "next-intl/server";
import { AskPage } from "@/app/_server/ask-page";
import { Notice } from "@/components/ui/notice";
import { readQuery, words } from "@/domain/address/read-query";
import { findStateOf } from "@/domain/suggestions/queries.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/gioi-thieu-guong/tra-cuu">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "suggest" });
  return { title: t("askTitle"), robots: { index: false } };
}

/** What became of a suggestion: its state, the words it was declined with, the story that was published. Nothing private. */
export default async function AskSuggestionPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const t = await getTranslations("suggest");
  const { ma } = readQuery(await searchParams, { ma: words(40) });
  return (
    <AskPage
      locale={locale}
      path="/gioi-thieu-guong/tra-cuu"
      words={{
        title: t("askTitle"),
        lead: t("askLead"),
        label: t("reference"),
        hint: t("referenceHint"),
        button: t("askButton"),
      }}
      code={ma}
      answer={(code) => answerFor(code, locale)}
    />
  );
}

async function answerFor(code: string, locale: string) {
  const t = await getTranslations("suggest");
  const found = await findStateOf(code);
  if (!found)
    return (
      <Notice tone="warning" role="status">
        {t("unknownReference")}
      </Notice>
    );
  const { topic, state, reference, words: said, story, isLookedInto } = found;
  if (state === "new" && isLookedInto)
    return (
      <Notice title={reference} role="status">
        <p>{t("stateOf.lookedInto")}</p>
      </Notice>
    );
  // Only tips become nominations.
  const fate = state === "nominated" ? "suggestion.nominated" : (`${topic}.${state}` as const);
  return (
    <Notice
      tone={state === "new" || state === "declined" ? "info" : "success"}
      title={reference}
      role="status"
    >
      <p>{t(`stateOf.${fate}`)}</p>
      {said ? (
        <p className="mt-2 wrap-anywhere whitespace-pre-line">
          <span className="font-semibold">{t("theirWords")}</span> {said}
        </p>
      ) : null}
      {story ? (
        <p className="mt-2 wrap-anywhere">
          <span className="font-semibold">{t("published")}</span>{" "}
          <a href={localePath(locale, story.path)} lang="vi" className="link">
            {story.name}
          </a>
        </p>
      ) : null}
    </Notice>
  );
}
