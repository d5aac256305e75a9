"use client";

import { useTranslations } from "next-intl";
import { isPlace } from "@/domain/rolls/cells";
import type { RollColumn } from "@/domain/rolls/columns";
import { classNames } from "../ui/class-names";
import { cellId } from "./places";
import { hasSuggestions, listId } from "./suggestions";

type RollCellProps = {
  rowId: string;
  /** The row's number, as people count. */
  number: number;
  column: RollColumn;
  text: string;
  faulty: boolean;
  marked: boolean;
  /** Whether the whole form is sent, as without scripts; else each cell is saved as it is left. */
  sent: boolean;
};

const box =
  "block w-full min-w-0 [&::-webkit-calendar-picker-indicator]:hidden! scroll-mt-4 scroll-mb-28 text-ink focus:outline-none max-md:min-h-11 max-md:rounded-md max-md:border max-md:border-edge max-md:bg-paper max-md:px-3 max-md:text-base max-md:focus:border-ink max-md:focus:ring-2 max-md:focus:ring-ink md:h-[33px] md:bg-transparent md:px-1.5 md:text-[0.8125rem] md:ring-inset md:focus:ring-2 md:focus:ring-ink";
const fault = "font-semibold text-red! bg-red-wash! ring-red ring-2";

/** What is typed is heard by the table, which knows what stands beside. */
const heardAbove = () => undefined;

/** One cell of a list: a line of text. */
export function RollCell({ rowId, number, column, text, faulty, marked, sent }: RollCellProps) {
  const t = useTranslations("rollDesk");
  return (
    <input
      type="text"
      id={cellId(rowId, column)}
      name={sent ? `cells.${rowId}.${column}` : undefined}
      value={text}
      list={hasSuggestions(column) ? listId(column) : undefined}
      aria-label={t("cell", { column: t(`column.${column}`), row: number })}
      aria-invalid={faulty || undefined}
      aria-describedby={faulty ? `n-${rowId}` : undefined}
      onChange={heardAbove}
      autoComplete="off"
      spellCheck={false}
      className={classNames(
        box,
        column === "name" && "font-semibold",
        (column === "birthYear" || isPlace(column)) && "md:text-right",
        faulty && fault,
        marked && "bg-sage-wash!",
      )}
    />
  );
}
