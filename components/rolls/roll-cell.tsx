"use client";

import { useTranslations } from "next-intl";
import type { ClipboardEvent, KeyboardEvent } from "react";
import type { CellLists } from "@/domain/rolls/cells";
import type { RollColumn } from "@/domain/rolls/columns";
import { classNames } from "../ui/class-names";

type RollCellProps = {
  rowId: string;
  /** The row's number, as people count. */
  number: number;
  column: RollColumn;
  text: string;
  faulty: boolean;
  lists: CellLists;
  onType: (text: string) => void;
  onLeave: () => void;
  onPaste: (event: ClipboardEvent, column: RollColumn) => void;
};

export const cellId = (rowId: string, column: RollColumn) => `o-${rowId}-${column}`;

const box =
  "block h-full min-h-11 w-full border-2 border-transparent bg-transparent px-2 py-1 text-base text-ink focus:border-ink md:min-h-[34px]";

/** What a cell may say where that is a choice; other words stand there until they are mended. */
function choicesOf(column: RollColumn, { words, fields }: CellLists): string[] | null {
  if (column === "kind") return Object.values(words.kinds);
  if (column === "sex") return Object.values(words.sexes);
  return column === "field" ? fields.map(({ name }) => name) : null;
}

const suggested: Partial<Record<RollColumn, string>> = { occupation: "roll-occupations", consent: "roll-consents" };

/** One cell of a list: a line of text, or a choice. */
export function RollCell(props: RollCellProps) {
  const { rowId, number, column, text, faulty, lists, onType, onLeave, onPaste } = props;
  const t = useTranslations("rollDesk");
  const choices = choicesOf(column, lists);
  const common = {
    id: cellId(rowId, column),
    name: `cells.${rowId}.${column}`,
    value: text,
    "aria-label": t("cell", { column: t(`column.${column}`), row: number }),
    "aria-invalid": faulty ? (true as const) : undefined,
    "aria-describedby": faulty ? `n-${rowId}` : undefined,
    onBlur: onLeave,
    onKeyDown: moveOnKey,
    onPaste: (event: ClipboardEvent) => onPaste(event, column),
    className: classNames(box, faulty ? "border-red! bg-red-wash font-semibold text-red" : null),
  };
  if (choices === null)
    return (
      <input
        {...common}
        type="text"
        autoComplete="off"
        list={suggested[column]}
        onChange={(event) => onType(event.target.value)}
      />
    );
  const options = choices.includes(text) || text === "" ? choices : [text, ...choices];
  return (
    <select {...common} onChange={(event) => onType(event.target.value)}>
      <option value=""></option>
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  );
}

/** Enter goes to the row below, and so do the arrows, which in a choice choose. */
function moveOnKey(event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) {
  if (event.nativeEvent.isComposing) return;
  const isChoice = event.currentTarget instanceof HTMLSelectElement;
  const ways = isChoice ? { Enter: 1 } : { Enter: 1, ArrowDown: 1, ArrowUp: -1 };
  const way = (ways as Record<string, number>)[event.key];
  if (!way) return;
  event.preventDefault();
  const column = event.currentTarget.name.split(".").at(-1)!;
  const same = [...document.querySelectorAll<HTMLElement>(`[name^="cells."][name$=".${column}"]`)];
  same[same.indexOf(event.currentTarget) + way]?.focus();
}
