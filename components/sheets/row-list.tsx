import { CircleX, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { saidOfPeople } from "@/domain/nominations/questions/asked";
import type { Outcome, Planned } from "@/domain/sheets/plan-rows";
import { noAnswers, type Problem } from "@/domain/sheets/records";
import { localePath } from "@/messages/locales";
import { Tag, type TagTone } from "../ui/tag";
import { changeWords, problemWords, type FieldNames } from "./row-words";

type Act = "make" | "update" | "same" | "refuse" | "made" | "updated" | "refused";

/** A row of a file, before and after its nomination was made. */
export type SheetRow = Pick<Outcome, "row" | "name" | "changes" | "problems" | "table"> & {
  act: Act;
  answers: Planned["answers"];
  nominationId: string | null;
};

const tones: Record<Act, TagTone> = {
  make: "sage",
  update: "gold",
  same: "plain",
  refuse: "red",
  made: "sage",
  updated: "gold",
  refused: "red",
};

/** What the rows of a file will become before they are made. */
export function plannedRow(one: Planned): SheetRow {
  const changes = one.act === "update" ? one.changes : [];
  return {
    row: one.row,
    table: one.table,
    name: one.answers.name || one.cells.find((cell) => /\p{L}/u.test(cell)) || "",
    act: one.act === "update" && changes.length === 0 ? "same" : one.act,
    changes,
    problems: one.problems,
    answers: one.answers,
    nominationId: null,
  };
}

/** What became of them. */
export const outcomeRow = (one: Outcome): SheetRow => ({
  ...one,
  act: one.act === "updated" && one.changes.length === 0 ? "same" : one.act,
  answers: noAnswers,
});

type RowListProps = { rows: SheetRow[]; heads: string[][]; fields: FieldNames; hasConsent: boolean };

/** The rows of a file, each with what becomes of it, what was read in it, and why. */
export function RowList({ rows, heads, fields, hasConsent }: RowListProps) {
  const t = useTranslations("sheet");
  const locale = useLocale();
  if (rows.length === 0) return <p className="mt-6">{t("noneHere")}</p>;
  return (
    <ul className="mt-4 ruled">
      {rows.map((one, at) => (
        <li
          key={`${one.table} ${one.row} ${at}`}
          className="grid gap-x-5 gap-y-1 py-3 md:grid-cols-[9.5rem_minmax(0,1fr)]"
        >
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 md:flex-col">
            <span className="text-base text-soft tabular-nums">{t("row", { row: one.row })}</span>
            <Tag tone={tones[one.act]}>{t(`act.${one.act}`)}</Tag>
          </p>
          <div className="min-w-0 wrap-anywhere">
            <p className="font-semibold">
              {one.nominationId ? (
                <a
                  href={localePath(locale, `/ban-lam-viec/de-cu/${one.nominationId}`)}
                  className="touch-link"
                >
                  {one.name}
                </a>
              ) : (
                one.name || t("unnamed")
              )}
            </p>
            <Answers one={one} fields={fields} hasConsent={hasConsent} />
            <Messages one={one} heads={heads[one.table] ?? []} fields={fields} />
          </div>
        </li>
      ))}
    </ul>
  );
}

type AnswersProps = { one: SheetRow; fields: FieldNames; hasConsent: boolean };

function Answers({ one: { answers, act, nominationId }, fields, hasConsent }: AnswersProps) {
  const t = useTranslations();
  if (nominationId || act === "refused") return null;
  const who = [
    answers.kind ? t(`nomination.kind.${answers.kind}`) : "",
    answers.birthYear ? String(answers.birthYear) : "",
    answers.sex ? t(`nomination.sex.${answers.sex}`) : "",
    ...saidOfPeople.map((name) => answers[name]),
  ];
  const consent = answers.consent
    ? t("sheet.consent", { words: answers.consent })
    : hasConsent && answers.name
      ? t("sheet.noConsent")
      : "";
  const more = [
    answers.fieldId ? t("sheet.field", { name: fields.get(answers.fieldId) ?? "" }) : "",
    answers.storyText ? t("sheet.story") : "",
    consent,
  ];
  return (
    <>
      <p className="text-base">{who.filter(Boolean).join(" · ")}</p>
      {answers.deed ? <p className="text-base">{answers.deed}</p> : null}
      <p className="text-base text-soft empty:hidden">{more.filter(Boolean).join(" · ")}</p>
    </>
  );
}

type MessagesProps = { one: SheetRow; heads: string[]; fields: FieldNames };

/** Rose must be mended, amber should be looked at. */
function Messages({ one, heads, fields }: MessagesProps) {
  const t = useTranslations();
  const isRefused = one.act === "refuse" || one.act === "refused";
  const told = one.problems.filter(({ refused }) => refused || !isRefused);
  return (
    <ul className="mt-1 space-y-1 empty:hidden">
      {one.changes.map((change) => (
        <li key={change.field} className="text-base text-sage-deep">
          {changeWords(t, change, fields)}
        </li>
      ))}
      {told.map((problem) => (
        <Message key={`${problem.code} ${problem.column}`} problem={problem}>
          {problemWords(t, problem, heads)}
        </Message>
      ))}
    </ul>
  );
}

function Message({ problem: { refused }, children }: { problem: Problem; children: string }) {
  const Icon = refused ? CircleX : TriangleAlert;
  return (
    <li
      className={`flex items-start gap-2 rounded px-2 py-1 text-base ${refused ? "bg-red-wash text-red-deep" : "bg-gold-wash text-gold-deep"}`}
    >
      <Icon aria-hidden="true" className="mt-1 size-[1.125rem] shrink-0" />
      <span>{children}</span>
    </li>
  );
}
