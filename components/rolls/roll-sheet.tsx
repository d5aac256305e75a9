"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { rollColumns, type RollColumn } from "@/domain/rolls/columns";
import { mostPasted, readPaste } from "@/domain/rolls/pasted";
import { rowStanding, type Cells } from "@/domain/rolls/row-standing";
import type { RefusedCell } from "@/domain/rolls/save-cells.server";
import type { Unsent } from "@/domain/rolls/send-roll.server";
import { PrintButton } from "../paper/print-button";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useScripted } from "../ui/use-scripted";
import type { RollGridProps } from "./roll-grid";
import { RollRow, type RowActs } from "./roll-row";
import { RollStatus } from "./roll-status";
import { freshId, rowsOf, settled, shownRow, withoutRow, withPasted, type Typed } from "./sheet";
import { useRoll } from "./use-roll";

type RollSheetProps = RollGridProps & {
  typed: Typed;
  refused: RefusedCell[];
  unsent: Unsent[];
  savedAt: number | null;
  pending: boolean;
};

const none: RefusedCell[] = [];

/** The table, what is said above it and the bar below. */
export function RollSheet(props: RollSheetProps) {
  const { rollId, owner, lists, occupations, only, unsent, savedAt, pending } = props;
  const { rows: stored, spare, typed, refused } = props;
  const t = useTranslations("rollDesk");
  const scripted = useScripted();
  const initial = { rows: stored, spare, typed, refused, gone: [] };
  const { sheet, setSheet, saving, type, save } = useRoll(rollId, owner, initial);
  const [left, setLeft] = useState(0);
  const acts = useMemo<RowActs>(
    () => ({
      type: (id, column, text) => type({ [id]: { [column]: text } }),
      leave: save,
      mend: (id, column, text) => {
        type({ [id]: { [column]: text } });
        save();
      },
      settle: (cell, keeps) => {
        setSheet((now) => settled(now, cell, keeps));
        save();
      },
      paste: (event, id, column) => {
        const text = event.clipboardData.getData("text/plain");
        if (!/[\t\n]/.test(text.trim())) return;
        event.preventDefault();
        const pasted = readPaste(text, rollColumns, column);
        setLeft(pasted.left);
        setSheet((now) => withPasted(now, id, pasted.rows));
        save();
      },
      remove: (id) => {
        setSheet((now) => withoutRow(now, id));
        save();
      },
    }),
    [type, save, setSheet],
  );
  const rows = rowsOf(sheet);
  const drafts = rows.filter((row) => row.state === "draft");
  const standings = drafts.map((row) => {
    const shown = shownRow(row, sheet.typed[row.id]);
    return rowStanding(shown.cells, lists, shown).standing;
  });
  const ready = standings.filter((one) => one === "ready").length;
  const waiting = standings.filter((one) => one === "mend" || one === "short").length;
  const base = Object.fromEntries(rows.map((row) => [row.id, baseOf(row.cells, sheet.typed[row.id])]));
  const isStored = (id: string) => sheet.rows.some((row) => row.id === id);
  return (
    <>
      <input type="hidden" name="account" value={owner} />
      <input type="hidden" name="id" value={rollId} />
      <input
        type="hidden"
        name="base"
        value={JSON.stringify(Object.fromEntries(Object.entries(base).filter(([id]) => isStored(id))))}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {scripted ? null : (
          <Button type="submit" name="then" value="save" className="no-print">
            {t("save")}
          </Button>
        )}
        <RollStatus saving={saving} savedAt={savedAt} />
        <p className="ml-auto text-base font-semibold">{t("ready", { ready, all: ready + waiting })}</p>
      </div>
      {left > 0 ? <Notice role="alert">{t("tooMany", { limit: mostPasted, left })}</Notice> : null}
      <datalist id="roll-occupations">
        {occupations.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <datalist id="roll-consents">
        <option value="giấy" />
        <option value="lời – " />
        <option value="không" />
      </datalist>
      <div className="mt-2 md:overflow-x-auto">
        <table className="w-full border-collapse max-md:block md:min-w-[1216px] md:table-fixed">
          <caption className="sr-only">{t("title")}</caption>
          <thead className="bg-sand text-left text-base max-md:sr-only">
            <tr>
              <th scope="col" className="w-10 border border-line px-1 font-semibold">
                {t("number0")}
              </th>
              {rollColumns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={`border border-line px-2 py-1 font-semibold ${widths[column] ?? "w-28"}`}
                >
                  {t(`column.${column}`)}
                </th>
              ))}
              <th scope="col" className="w-24 border border-line px-2 py-1 font-semibold">
                {t("story")}
              </th>
            </tr>
          </thead>
          {rows.map((row, at) =>
            only && isStored(row.id) && !only.includes(row.id) ? null : (
              <RollRow
                key={row.id}
                row={row}
                number={at + 1}
                stored={isStored(row.id)}
                typed={sheet.typed[row.id]}
                refused={sheet.refused.some((one) => one.id === row.id) ? sheet.refused : none}
                unsent={unsent.find((one) => one.id === row.id)}
                lists={lists}
                acts={acts}
              />
            ),
          )}
        </table>
      </div>
      <div className="no-print sticky bottom-0 z-10 mt-4 flex flex-wrap items-center gap-3 border-t border-edge bg-paper py-2">
        <Button type="submit" name="then" value="send" aria-disabled={pending || undefined}>
          {t("send", { count: ready })}
        </Button>
        {waiting > 0 ? <p className="text-base max-md:w-full">{t("stay", { count: waiting })}</p> : null}
        <Button
          type="submit"
          name="then"
          value="add"
          variant="secondary"
          className="md:ml-auto"
          onClick={(event) => {
            event.preventDefault();
            setSheet((now) => ({ ...now, spare: [...now.spare, ...Array.from({ length: 10 }, freshId)] }));
          }}
        >
          {t("add")}
        </Button>
        <PrintButton label={t("print")} look="secondary" />
      </div>
    </>
  );
}

const widths: Partial<Record<RollColumn, string>> = {
  name: "w-44",
  birthYear: "w-16",
  sex: "w-18",
  deed: "w-60",
  occupation: "w-32",
};

/** What the page had read in a row's cells when it was typed over. */
function baseOf(cells: Cells, typed: Typed[string] = {}): Cells {
  const read = Object.entries(typed).map(([column, cell]) => [column, cell.base]);
  return { ...cells, ...Object.fromEntries(read) } as Cells;
}
