import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { TakeOut } from "@/app/_sheets/take-out";
import { RecallList } from "@/components/recalls/recall-list";
import { WaitingWordList } from "@/components/words/waiting-word-list";
import { WithdrawalList } from "@/components/withdrawals/withdrawal-list";
import { listWaitingWords } from "@/domain/confirmations/waiting.server";
import { can } from "@/domain/permissions";
import { listOpenRecalls } from "@/domain/recalls/queries.server";
import { hcmcToday } from "@/domain/time/dates";
import { listWithdrawals } from "@/domain/withdrawals/queries.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/ban-lam-viec/loi-xac-nhan">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "withdrawal" });
  return { title: t("list") };
}

/** For ward and city: consents taken back with their clocks, corrections that wait, and who has not answered. */
export default async function WordListPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/ban-lam-viec/loi-xac-nhan", "word.enter");
  const t = await getTranslations("withdrawal");
  const [withdrawals, words, recalls] = await Promise.all([
    listWithdrawals(actor),
    listWaitingWords(actor),
    listOpenRecalls(actor),
  ]);
  return (
    <WorkPage actor={actor} area="/ban-lam-viec/loi-xac-nhan">
      <h1 className="text-3xl">{t("list")}</h1>
      <p className="mt-2 mb-8 max-w-prose text-soft">{t("listLead")}</p>
      <RecallList recalls={recalls} />
      <WithdrawalList {...withdrawals} today={hcmcToday()} />
      {withdrawals.open.length + withdrawals.closed.length > 0 ? (
        <TakeOut list="withdrawals" locale={locale} className="-mt-8 mb-8" />
      ) : null}
      <p className="mb-10">
        <a href={localePath(locale, "/ban-lam-viec/rut-dong-y")} className="touch-link">
          {t("ofStory")}
        </a>
        <br />
        <a href={localePath(locale, "/ban-lam-viec/du-lieu-ca-nhan")} className="touch-link">
          {t("ofData")}
        </a>
      </p>
      <WaitingWordList {...words} isDesk={can(actor, "desk.enter")} />
      {words.corrections.length + words.asked.length > 0 ? (
        <TakeOut list="waiting-words" locale={locale} className="-mt-8" />
      ) : null}
    </WorkPage>
  );
}
