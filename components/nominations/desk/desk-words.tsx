import { MessageSquareWarning, PenLine, ShieldOff, UserRoundX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { WordWork } from "@/domain/confirmations/waiting.server";
import { daysBetween, formatDate, hcmcToday } from "@/domain/time/dates";
import type { WithdrawalRow } from "@/domain/withdrawals/queries.server";
import { Work } from "./desk-work-row";
import { fullName } from "./full-name";

const all = "/ban-lam-viec/loi-xac-nhan";
/** Where one of them is settled; of several, the page of all. */
const wordsOf = (rows: { nominationId: string }[]) =>
  rows.length === 1 ? `/ban-lam-viec/de-cu/${rows[0]!.nominationId}/xac-nhan` : all;

/** How many of a kind a row names. */
const shown = 2;

/** What people said and took back that waits for the ward, the clocks of the law first. */
export function WordsWork({ words, withdrawals }: { words: WordWork; withdrawals: WithdrawalRow[] }) {
  const t = useTranslations("deskList.words");
  const { corrections, objections, refusals, overdue } = words;
  return (
    <>
      {withdrawals.length > 0 ? <WithdrawalsWork withdrawals={withdrawals} /> : null}
      {corrections.length > 0 ? (
        <SaidWork icon={PenLine} title={t("corrections", { count: corrections.length })} rows={corrections} />
      ) : null}
      {objections.length > 0 ? (
        <SaidWork
          icon={MessageSquareWarning}
          title={t("objections", { count: objections.length })}
          rows={objections}
        />
      ) : null}
      {refusals.length > 0 ? (
        <Work
          icon={UserRoundX}
          tone="gold"
          title={t("refusals", { count: refusals.length })}
          href={wordsOf(refusals)}
          go={t("see")}
        >
          <p className="line-clamp-2 font-semibold">{refusals.map(fullName).join(", ")}</p>
          <p>{t("refusalMeans")}</p>
        </Work>
      ) : null}
      {overdue.length > 0 ? <OverdueWork overdue={overdue} /> : null}
    </>
  );
}

/** A last day as a sentence says it: how many days are left, or how many it is late. */
function clockTo(day: string) {
  const days = daysBetween(hcmcToday(), day);
  const state = days < 0 ? "late" : days === 0 ? "today" : "left";
  return { on: formatDate(day), days: Math.abs(days), state };
}

function WithdrawalsWork({ withdrawals }: { withdrawals: WithdrawalRow[] }) {
  const t = useTranslations("deskList.words");
  return (
    <Work
      icon={ShieldOff}
      tone="red"
      title={t("withdrawals", { count: withdrawals.length })}
      href={withdrawals.length === 1 ? `/ban-lam-viec/rut-dong-y/${withdrawals[0]!.id}` : all}
      go={t("settle")}
    >
      {withdrawals.slice(0, shown).map((one) => (
        <div key={one.id}>
          <p className="line-clamp-2 font-semibold">{fullName(one)}</p>
          {one.answeredAt ? null : <p>{t("answerIn", clockTo(one.answerBy))}</p>}
          <p>{t("stopIn", clockTo(one.stopBy))}</p>
        </div>
      ))}
    </Work>
  );
}

type SaidWorkProps = {
  icon: typeof PenLine;
  title: string;
  rows: WordWork["corrections"];
};

/** Words of people, each with whose they are and about whom. */
function SaidWork({ icon, title, rows }: SaidWorkProps) {
  const t = useTranslations("deskList.words");
  return (
    <Work icon={icon} tone="red" title={title} href={wordsOf(rows)} go={t("answer")}>
      {rows.slice(0, shown).map((one) => (
        <div key={one.id}>
          <p className="line-clamp-2">
            <span className="font-semibold">{fullName(one)}</span> · {one.who}
          </p>
          <p className="line-clamp-2 whitespace-pre-line">“{one.words}”</p>
        </div>
      ))}
    </Work>
  );
}

function OverdueWork({ overdue }: { overdue: WordWork["overdue"] }) {
  const t = useTranslations();
  return (
    <Work
      icon={UserRoundX}
      tone="gold"
      title={t("deskList.words.overdue", { count: overdue.length })}
      href={wordsOf(overdue)}
      go={t("deskList.words.remind")}
    >
      {overdue.slice(0, shown).map((one) => (
        <p key={one.id} className="line-clamp-2">
          <span className="font-semibold">{one.who}</span> ({t(`wordDesk.whoseWord.${one.whose}`)}),{" "}
          {t("deskList.words.late", { days: daysBetween(one.dueOn, hcmcToday()), about: fullName(one) })}
        </p>
      ))}
    </Work>
  );
}
