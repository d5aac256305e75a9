"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo, type ClipboardEvent } from "react";
import type { CellLists } from "@/domain/rolls/cells";
import { rollColumns, type RollColumn } from "@/domain/rolls/columns";
import { rowStanding } from "@/domain/rolls/row-standing";
import type { RollRow as Row } from "@/domain/rolls/rows.server";
import type { RefusedCell } from "@/domain/rolls/save-cells.server";
import type { Unsent } from "@/domain/rolls/send-roll.server";
import { localePath } from "@/messages/locales";
import { StateTag } from "../nominations/state-tag";
import { RollCell } from "./roll-cell";
import { RowMessages, ThenButton } from "./row-messages";
import { shownRow, type Typed } from "./sheet";

export type RowActs = {
  type: (id: string, column: RollColumn, text: string) => void;
  leave: () => void;
  mend: (id: string, column: RollColumn, text: string) => void;
  settle: (cell: RefusedCell, keeps: "mine" | "theirs") => void;
  paste: (event: ClipboardEvent, id: string, column: RollColumn) => void;
  remove: (id: string) => void;
};

type RollRowProps = {
  row: Row;
  number: number;
  stored: boolean;
  typed: Typed[string] | undefined;
  refused: RefusedCell[];
  unsent: Unsent | undefined;
  lists: CellLists;
  acts: RowActs;
};

const cell = "border border-line p-0 max-md:block max-md:border-0 max-md:px-3";

/** A row of a list with what is said of it below; a card on a phone. */
export const RollRow = memo(function RollRow(props: RollRowProps) {
  const { row, number, stored, typed, refused, unsent, lists, acts } = props;
  const t = useTranslations("rollDesk");
  const locale = useLocale();
  const shown = shownRow(row, typed);
  const standing = rowStanding(shown.cells, lists, shown);
  const isOpen = row.editable;
  const faulty = new Set([...standing.problems, ...refused].map(({ column }) => column));
  return (
    <tbody className="max-md:mb-4 max-md:block max-md:rounded-xl max-md:border max-md:border-line max-md:pb-2">
      <tr className="bg-raised max-md:block">
        <th scope="row" className={`${cell} bg-sand text-right text-base font-normal text-soft md:px-2`}>
          {number}
        </th>
        {rollColumns.map((column) => (
          <td key={column} className={cell}>
            <span aria-hidden="true" className="text-base text-soft md:hidden">
              {t(`column.${column}`)}
            </span>
            {isOpen ? (
              <RollCell
                rowId={row.id}
                number={number}
                column={column}
                text={shown.cells[column] ?? ""}
                faulty={faulty.has(column)}
                lists={lists}
                onType={(text) => acts.type(row.id, column, text)}
                onLeave={acts.leave}
                onPaste={(event) => acts.paste(event, row.id, column)}
              />
            ) : (
              <span className="block px-2 py-1 text-base">{shown.cells[column]}</span>
            )}
          </td>
        ))}
        <td className={`${cell} text-base md:px-2`}>
          {stored ? (
            <a href={localePath(locale, `/ban-lam-viec/de-cu/${row.id}`)} className="touch-link">
              <span className="md:hidden">{t("story")} </span>
              {t(`stories.${row.story}`)}
            </a>
          ) : null}
          {row.state === "draft" ? null : <StateTag state={row.state} onHold={row.onHold} />}
          {stored && isOpen ? (
            <details className="no-print">
              <summary className="touch-link cursor-pointer" aria-label={t("removeRow", { row: number })}>
                {t("removeAsk")}
              </summary>
              <ThenButton then={`remove:${row.id}`} press={() => acts.remove(row.id)}>
                {t("remove")}
              </ThenButton>
            </details>
          ) : null}
        </td>
      </tr>
      {isOpen && (standing.standing !== "empty" || refused.length > 0) ? (
        <tr className="max-md:block">
          <td className="max-md:hidden"></td>
          <td colSpan={rollColumns.length + 1} id={`n-${row.id}`} className="p-0 max-md:block">
            <RowMessages
              rowId={row.id}
              standing={standing}
              refused={refused}
              mine={(column) => shown.cells[column] ?? ""}
              unsent={unsent}
              onMend={(column, text) => acts.mend(row.id, column, text)}
              onSettle={acts.settle}
            />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
});
