import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { clientAddress } from "@/app/_server/client-address";
import { errorTitle } from "@/app/_server/error-title";
import { isPostedWithoutScripts } from "@/app/_server/viewer";
import { PublicPage } from "@/components/site/public-page";
import { Notice } from "@/components/ui/notice";
import { OtherWordPage } from "@/components/words/other-word-page";
import { OwnWordPage } from "@/components/words/own-word-page";
import { readQuery, said } from "@/domain/address/read-query";
import { openLink } from "@/domain/confirmations/links.server";
import { readLinked } from "@/domain/confirmations/queries.server";
import { isOwnWord } from "@/domain/confirmations/vocabulary";
import { consentTextsOn } from "@/domain/consent/texts.server";
import { DomainError } from "@/domain/errors";
import { askOfLink } from "@/domain/personal-data/asks.server";
import { hcmcToday } from "@/domain/time/dates";
import { listOwnWithdrawals } from "@/domain/withdrawals/own.server";
import { answerOther, answerOwn, askData, takeBack } from "./actions";

type Props = PageProps<"/[locale]/xac-nhan/[token]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "word" });
  return {
    title: await errorTitle(locale, t("title"), await isPostedWithoutScripts()),
    robots: { index: false, follow: false },
    // The address must reach no other host. Not `no-referrer`: a form sent without scripts would lose its Origin.
    referrer: "same-origin" as const,
  };
}

/** The honoured person, or somebody else who was asked, says their word: by a link of their own, without an account. */
export default async function WordPage({ params, searchParams }: Props) {
  const { token } = await params;
  const t = await getTranslations();
  const opened = await openLink(token, clientAddress(await headers())).catch(refused);
  if (opened instanceof DomainError)
    return (
      <PublicPage path="/">
        <div className="max-w-2xl text-[1.2rem]">
          <h1 className="text-4xl">{t("word.title")}</h1>
          <div className="mt-6">
            <Notice tone="warning">{t(`errors.${opened.code}`, opened.details)}</Notice>
          </div>
        </div>
      </PublicPage>
    );
  const done = readQuery(await searchParams, { "da-gui": said(), "da-rut": said(), "da-hoi": said() });
  const page = await readLinked(opened);
  // What succeeds leads elsewhere; the form that says why stands far below, and without scripts nothing scrolls there.
  const refusedHere = await isPostedWithoutScripts();
  return (
    <PublicPage path="/">
      {/* Larger than elsewhere: it is read once, slowly, by people of seventy. */}
      <div className="max-w-2xl pb-10 text-[1.2rem] [&_:is(button,input,textarea)]:text-[1.2rem] [&_button]:min-h-14">
        {refusedHere ? (
          <Notice tone="warning" title={t("word.notSent")}>
            <p className="mt-1">
              <a href="#chua-gui" className="touch-link font-semibold">
                {t("word.notSentWhere")}
              </a>
            </p>
          </Notice>
        ) : null}
        {isOwnWord(opened.whose) ? (
          <OwnWordPage
            link={opened}
            token={token}
            page={page}
            texts={await consentTextsOn(hcmcToday())}
            withdrawals={await listOwnWithdrawals(opened)}
            ask={await askOfLink(opened)}
            done={done["da-rut"] ? "back" : done["da-gui"] ? "said" : done["da-hoi"] ? "asked" : null}
            refused={refusedHere}
            actions={{ answer: answerOwn, takeBack, askData }}
          />
        ) : (
          <OtherWordPage link={opened} token={token} page={page} action={answerOther} />
        )}
      </div>
    </PublicPage>
  );
}

function refused(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  throw error;
}
