"use client";

import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import type { Likeness } from "@/domain/persons/found";
import type { CellLists } from "@/domain/rolls/cells";
import { rollColumns, type RollColumn } from "@/domain/rolls/columns";
import type { RefusedCell } from "@/domain/rolls/save-cells.server";
import type { Unsent } from "@/domain/nominations/send-several.server";
import { localePath } from "@/messages/locales";
import { Likenesses } from "../persons/likenesses";
import { classNames } from "../ui/class-names";
import { lastWidth, numberWidth, widthOf } from "./column-widths";
import { RollCell } from "./roll-cell";
import { RowMessages, ThenButton } from "./row-messages";
import type { SheetRow } from "./sheet";
import { standingOf } from "./standings";
import type { Entry } from "./cell-state";

export type RowActs = {
  mend: (id: string, column: RollColumn, text: string) => void;
  settle: (cell: RefusedCell, keeps: "mine" | "theirs") => void;
  remove: (id: string) => void;
};

type RollRowProps = {
  /** With its cells as shown. */
  row: SheetRow;
  number: number;
  /** The cell of this row that is being typed in. */
  entry: Entry | null;
  refused: RefusedCell[];
  unsent: Unsent | undefined;
  likenesses: Likeness[] | undefined;
  /** First and last marked column; null where none is. */
  from: number | null;
  to: number | null;
  /** Whether it is the last marked row. */
  isLast: boolean;
  lists: CellLists;
  acts: RowActs;
  scripted: boolean;
};

const wide: readonly RollColumn[] = ["name", "deed", "field", "consent"];
const cell = "border-line p-0 max-md:block md:border-r md:border-b";
/** Rows out of sight are neither laid out nor painted; find-in-page, screen readers and paper have them all the same. */
const lazy =
  "block [content-visibility:auto] [contain-intrinsic-block-size:auto_34px] max-md:[contain-intrinsic-block-size:auto_420px]";

/** A row of a list with what is said of it below; a card on a phone. */
export const RollRow = memo(function RollRow(props: RollRowProps) {
  const { row, number, entry, refused, unsent, likenesses, from, to, isLast, lists, acts, scripted } = props;
  const t = useTranslations("rollDesk");
  const checked = entry ? { ...row, cells: { ...row.cells, [entry.column]: entry.text } } : row;
  const standing = standingOf(checked, lists);
  const isOpen = row.editable;
  const faulty = new Set([...standing.problems, ...refused].map(({ column }) => column));
  const isTold = refused.length > 0 || (isOpen && standing.standing !== "empty");
  return (
    <tbody
      role="rowgroup"
      className={`${lazy} max-md:mb-4 max-md:overflow-hidden max-md:rounded-xl max-md:border max-md:border-line max-md:bg-raised`}
    >
      <tr
        role="row"
        className="bg-raised max-md:grid max-md:grid-cols-2 max-md:gap-x-3 max-md:gap-y-2 max-md:p-3 md:flex"
      >
        <th
          scope="row"
          role="rowheader"
          className={`${cell} ${numberWidth} text-right text-[0.8125rem] font-normal text-soft max-md:col-span-2 max-md:text-left md:bg-sand md:px-1 md:whitespace-nowrap`}
        >
          <span className="md:sr-only">{t("line")} </span>
          {number}
        </th>
        {rollColumns.map((column, at) => (
          <td
            key={column}
            role="cell"
            className={classNames(
              cell,
              widthOf(column),
              wide.includes(column) && "max-md:col-span-2",
              isOpen && "fills",
              isLast && at === to && "fills-on",
            )}
          >
            <span aria-hidden="true" className="text-sm text-soft md:hidden">
              {t(`column.${column}`)}
            </span>
            {isOpen ? (
              <RollCell
                rowId={row.id}
                number={number}
                column={column}
                text={row.cells[column] ?? ""}
                faulty={faulty.has(column)}
                marked={from !== null && to !== null && at >= from && at <= to}
                sent={!scripted}
              />
            ) : (
              <span
                title={row.cells[column]}
                className={classNames(
                  "block truncate py-1 md:px-1.5 md:text-[0.8125rem]",
                  column === "name" && "font-semibold",
                )}
              >
                {row.cells[column]}
              </span>
            )}
          </td>
        ))}
        <LastCell row={row} number={number} scripted={scripted} remove={acts.remove} />
      </tr>
      {isTold ? (
        <tr role="row" className="max-md:block md:flex">
          <td role="cell" className={`border-line p-0 md:border-r ${numberWidth} bg-sand max-md:hidden`}></td>
          <td
            role="cell"
            colSpan={rollColumns.length + 1}
            id={`n-${row.id}`}
            className={`${cell} empty:border-b-0 md:min-w-0 md:flex-1`}
          >
            <RowMessages
              rowId={row.id}
              standing={standing}
              refused={refused}
              mine={(column) => row.cells[column] ?? ""}
              unsent={unsent}
              onMend={(column, text) => acts.mend(row.id, column, text)}
              onSettle={acts.settle}
            />
            {likenesses ? <Likenesses nominationId={row.id} likenesses={likenesses} look="line" /> : null}
          </td>
        </tr>
      ) : null}
    </tbody>
  );
});

type LastCellProps = { row: SheetRow; number: number; scripted: boolean; remove: RowActs["remove"] };

/** On to the row's story; how it stands once it was sent; out of the list. */
function LastCell({ row, number, scripted, remove }: LastCellProps) {
  const t = useTranslations("rollDesk");
  const locale = useLocale();
  const press = () => remove(row.id);
  // A draft that is nothing but its cells can be undone; more than that is asked.
  const isSure = scripted && row.story === "none" && row.state === "draft";
  return (
    <td role="cell" className={`${cell} ${lastWidth} text-[0.8125rem] max-md:col-span-2 md:px-1.5`}>
      <div className="flex items-center justify-between gap-x-1 md:h-[33px] md:whitespace-nowrap">
        {row.stored ? (
          <a
            href={localePath(locale, `/ban-lam-viec/de-cu/${row.id}`)}
            aria-label={t("toStory", { row: number, story: t(`stories.${row.story}`) })}
            className="link max-md:tap"
          >
            <span className="mr-2 md:hidden">{t("story")}</span>
            {t(`stories.${row.story}`)}
          </a>
        ) : (
          <span />
        )}
        {row.state === "draft" ? null : (
          <span className="font-semibold text-sage-deep">{t(`stands.${row.state}`)}</span>
        )}
        {row.stored && row.editable && isSure ? (
          <button
            type="button"
            onClick={press}
            aria-label={t("removeRow", { row: number })}
            className="no-print flex size-7 cursor-pointer items-center justify-center rounded text-soft hover:bg-red-wash hover:text-red max-md:size-11"
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        ) : null}
        {row.stored && row.editable && !isSure ? (
          <details className="no-print">
            <summary className="cursor-pointer max-md:tap" aria-label={t("removeRow", { row: number })}>
              {t("removeAsk")}
            </summary>
            <ThenButton then={`remove:${row.id}`} press={press}>
              {t("remove")}
            </ThenButton>
          </details>
        ) : null}
      </div>
    </td>
  );
}
