"use client";

import { CircleX, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { isFieldCode } from "@/domain/errors";
import type { RollColumn } from "@/domain/rolls/columns";
import type { CellMessage, RowStanding } from "@/domain/rolls/row-standing";
import type { RefusedCell } from "@/domain/rolls/save-cells.server";
import type { Unsent } from "@/domain/nominations/send-several.server";
import { localePath } from "@/messages/locales";
import { sayableDetails } from "../ui/error-details";

type RowMessagesProps = {
  rowId: string;
  standing: RowStanding;
  refused: RefusedCell[];
  /** What was typed in a refused cell. */
  mine: (column: RollColumn) => string;
  unsent: Unsent | undefined;
  onMend: (column: RollColumn, text: string) => void;
  onSettle: (cell: RefusedCell, keeps: "mine" | "theirs") => void;
};

/** What is wrong with a row and how to mend it, what is missing, what should be looked at; nothing where all is well. */
export function RowMessages(props: RowMessagesProps) {
  const { rowId, standing, refused, mine, unsent, onMend, onSettle } = props;
  const t = useTranslations("rollDesk");
  const words = useTranslations();
  const locale = useLocale();
  const page = localePath(locale, `/ban-lam-viec/de-cu/${rowId}`);
  const mends = ({ column, mends }: CellMessage<string>) =>
    mends.map((text) => (
      <ThenButton key={text} then={`cell:${rowId}:${column}:${text}`} press={() => onMend(column, text)}>
        {text ? t("mendTo", { text }) : t("empty")}
      </ThenButton>
    ));
  const isShort = standing.standing === "short" || standing.standing === "mend";
  return (
    <>
      {refused.map((cell) => (
        <Line key={cell.column} tone="red">
          {cell.code === "changed-elsewhere"
            ? t("theirs", { by: cell.by || "Lan Tỏa", text: cell.standing, mine: mine(cell.column) })
            : words(
                `errors.${cell.code}`,
                sayableDetails({ by: cell.by, ...(cell.at > 0 ? { at: cell.at } : {}) }),
              )}
          {cell.code === "changed-elsewhere" ? (
            <>
              <ThenButton then="save" press={() => onSettle(cell, "mine")}>
                {t("keepMine")}
              </ThenButton>
              <ThenButton
                then={`cell:${rowId}:${cell.column}:${cell.standing}`}
                press={() => onSettle(cell, "theirs")}
              >
                {t("takeTheirs")}
              </ThenButton>
            </>
          ) : null}
        </Line>
      ))}
      {unsent ? (
        <Line tone="red">
          {t("unsent")} {words(`errors.${unsent.code}`, sayableDetails(unsent.details))}
        </Line>
      ) : null}
      {standing.problems.map((problem) => (
        <Line key={problem.column} tone="red">
          {isFieldCode(problem.code)
            ? words(`fieldErrors.${problem.code}`)
            : t(`problem.${problem.code}`, problem.details)}
          {mends(problem)}
          {problem.code === "consent-child" ? (
            <a href={`${page}/dong-y`} className="link font-semibold max-md:tap">
              {t("toConsents")}
            </a>
          ) : null}
        </Line>
      ))}
      {standing.notes.map((note) => (
        <Line key={`${note.column}-${note.code}`} tone="gold">
          {t(`note.${note.code}`, note.details)}
          {mends(note)}
        </Line>
      ))}
      {isShort && standing.missing.length > 0 ? (
        <Line tone="plain">
          {t("missing", { what: standing.missing.map(({ column }) => t(`column.${column}`)).join(", ") })}
        </Line>
      ) : null}
      {isShort && standing.lacks.length > 0 ? (
        <Line tone="plain">
          {t("required", { what: standing.lacks.map((name) => words(`nomination.ask.${name}`)).join(", ") })}
          <a href={page} className="link max-md:tap">
            {t("toNomination")}
          </a>
        </Line>
      ) : null}
    </>
  );
}

const tones = {
  red: "bg-red-wash text-red-deep",
  gold: "bg-gold-wash text-ink",
  plain: "text-soft",
} as const;

function Line({ tone, children }: { tone: keyof typeof tones; children: ReactNode }) {
  return (
    <p
      className={`flex flex-wrap items-center gap-x-3 px-3 py-1 text-[0.8125rem] max-md:text-base ${tones[tone]}`}
    >
      {tone === "red" ? <CircleX aria-hidden="true" className="size-4 shrink-0" /> : null}
      {tone === "gold" ? <TriangleAlert aria-hidden="true" className="size-4 shrink-0" /> : null}
      {children}
    </p>
  );
}

/** A button that does it here where scripts run, and sends the form with what is to be done where they do not. */
export function ThenButton(props: { then: string; press: () => void; children: ReactNode }) {
  return (
    <button
      type="submit"
      name="then"
      value={props.then}
      className="link cursor-pointer font-semibold max-md:tap"
      onClick={(event) => {
        event.preventDefault();
        props.press();
      }}
    >
      {props.children}
    </button>
  );
}
