"use client";

import { useTranslations } from "next-intl";
import type { Likeness } from "@/domain/persons/found";
import type { CellLists } from "@/domain/rolls/cells";
import { rollColumns } from "@/domain/rolls/columns";
import type { RefusedCell } from "@/domain/rolls/save-cells.server";
import type { Unsent } from "@/domain/nominations/send-several.server";
import { lastWidth, numberWidth, widthOf } from "./column-widths";
import { RollRow, type RowActs } from "./roll-row";
import type { SheetRow } from "./sheet";
import type { useCells } from "./use-cells";

type RollTableProps = {
  /** With their cells as shown. */
  rows: SheetRow[];
  numberOf: Map<string, number>;
  refused: RefusedCell[];
  unsent: Unsent[];
  alike: Record<string, Likeness[]>;
  lists: CellLists;
  acts: RowActs;
  scripted: boolean;
  cells: ReturnType<typeof useCells>;
};

const none: RefusedCell[] = [];

/** The rows of a list under their heads; cards on a phone. */
export function RollTable(props: RollTableProps) {
  const { rows, numberOf, refused, unsent, alike, lists, acts, scripted, cells } = props;
  const t = useTranslations("rollDesk");
  const { marked, entry, handlers } = cells;
  const open = marked ? rows.filter((row) => row.editable) : [];
  const markedIds = new Set(marked && open.slice(marked.top, marked.bottom + 1).map(({ id }) => id));
  const lastMarked = marked ? open[marked.bottom]?.id : null;
  const head = "border-line px-1.5 py-1 text-[0.8125rem] leading-tight font-semibold border-r border-b";
  return (
    <div className="md:overflow-x-auto">
      <table
        role="table"
        className="block w-full border-line md:min-w-[1180px] md:border-t md:border-l"
        data-block={marked ? "" : undefined}
        {...handlers}
      >
        <caption className="sr-only">{t("title")}</caption>
        <thead role="rowgroup" className="block bg-sand text-left max-md:sr-only">
          <tr role="row" className="flex items-stretch">
            <th scope="col" role="columnheader" className={`${head} ${numberWidth} px-0.5! text-center`}>
              {t("order")}
            </th>
            {rollColumns.map((column) => (
              <th key={column} scope="col" role="columnheader" className={`${head} ${widthOf(column)}`}>
                {t(`column.${column}`)}
              </th>
            ))}
            <th scope="col" role="columnheader" className={`${head} ${lastWidth}`}>
              {t("story")}
            </th>
          </tr>
        </thead>
        {rows.map((row) => {
          const isIn = markedIds.has(row.id);
          return (
            <RollRow
              key={row.id}
              row={row}
              number={numberOf.get(row.id) ?? 0}
              entry={entry?.id === row.id ? entry : null}
              refused={
                refused.some((one) => one.id === row.id) ? refused.filter((one) => one.id === row.id) : none
              }
              unsent={unsent.find((one) => one.id === row.id)}
              likenesses={alike[row.id]}
              from={isIn ? marked!.left : null}
              to={isIn ? marked!.right : null}
              isLast={row.id === lastMarked}
              {...{ lists, acts, scripted }}
            />
          );
        })}
      </table>
      <p role="status" className="sr-only">
        {marked
          ? t("marked", { rows: marked.bottom - marked.top + 1, columns: marked.right - marked.left + 1 })
          : ""}
      </p>
    </div>
  );
}
