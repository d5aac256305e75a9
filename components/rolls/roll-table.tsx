"use client";

import { useTranslations } from "next-intl";
import type { Likeness } from "@/domain/persons/found";
import type { CellLists } from "@/domain/rolls/cells";
import { rollColumns, type RollColumn } from "@/domain/rolls/columns";
import type { RefusedCell } from "@/domain/rolls/save-cells.server";
import type { Unsent } from "@/domain/rolls/send-roll.server";
import { isMany } from "./places";
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
  const { range, entry, handlers } = cells;
  const open = rows.filter((row) => row.editable);
  const marked = range && isMany(range) ? range : null;
  const isMarked = (id: string) => {
    const at = marked ? open.findIndex((row) => row.id === id) : -1;
    return marked !== null && at >= marked.top && at <= marked.bottom;
  };
  const head = "border border-line px-1.5 py-1 align-bottom text-[0.8125rem] leading-tight font-semibold";
  return (
    <div className="md:overflow-x-auto">
      <table className="w-full border-collapse max-md:block md:min-w-[1180px] md:table-fixed" {...handlers}>
        <caption className="sr-only">{t("title")}</caption>
        <thead className="bg-sand text-left max-md:sr-only">
          <tr>
            <th scope="col" className={`${head} w-[38px] px-0.5! text-center`}>
              {t("order")}
            </th>
            {rollColumns.map((column) => (
              <th key={column} scope="col" className={`${head} ${widths[column]}`}>
                {t(`column.${column}`)}
              </th>
            ))}
            <th scope="col" className={`${head} w-[116px]`}>
              {t("story")}
            </th>
          </tr>
        </thead>
        {rows.map((row) => {
          const isIn = isMarked(row.id);
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

/** Of a column without a line here it is 84 px. */
const widths: Partial<Record<RollColumn, string>> = {
  kind: "w-[74px]",
  name: "w-[158px]",
  birthYear: "w-[50px]",
  sex: "w-[48px]",
  occupation: "w-[118px]",
  workplace: "w-[90px]",
  formerUnit: "w-[78px]",
  deed: "",
  field: "w-[118px]",
  consent: "w-[72px]",
};
