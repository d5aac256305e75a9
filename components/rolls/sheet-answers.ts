import type { RollColumn } from "@/domain/rolls/columns";
import type { RollRow } from "@/domain/rolls/rows.server";
import type { RefusedCell } from "@/domain/rolls/save-cells.server";
import { emptyRow, freshId, shownRow, type ListRead, type Sending, type Sheet, type SheetRow } from "./sheet";

/** The sheet with what the portal has read of its list: rows and cells of others, and rows they took out. */
export function readSheet(sheet: Sheet, { ids, rows }: ListRead): Sheet {
  const fresh = new Map(rows.map((row) => [row.id, row]));
  const all = new Set(ids);
  const typed = { ...sheet.typed };
  const kept = sheet.rows.flatMap((row) => {
    const now = fresh.get(row.id);
    if (now) return [isSame(row, now) ? row : { ...now, stored: true }];
    if (all.has(row.id)) return [row.stored ? row : { ...row, stored: true }];
    if (!row.stored) return [row];
    return rescued(row, typed);
  });
  const here = new Set([...kept.map((row) => row.id), ...sheet.gone]);
  const others = ids.flatMap((id) => (here.has(id) ? [] : (fresh.get(id) ?? [])));
  const end = kept.findLastIndex((row) => row.stored) + 1;
  const theirs = others.map((row) => ({ ...row, stored: true }));
  const next = [...kept.slice(0, end), ...theirs, ...kept.slice(end)];
  const isUnchanged = next.length === sheet.rows.length && next.every((row, at) => row === sheet.rows[at]);
  return isUnchanged ? sheet : { ...sheet, typed, rows: next };
}

const isSame = ({ stored, ...before }: SheetRow, now: RollRow) =>
  stored && JSON.stringify(before) === JSON.stringify(now);

/** A row that somebody took out while something was typed in it comes back as a new one, with its words. */
function rescued(row: SheetRow, typed: Sheet["typed"]): SheetRow[] {
  const mine = typed[row.id];
  delete typed[row.id];
  if (!mine) return [];
  const id = freshId();
  const cells = Object.entries(shownRow(row, mine).cells) as [RollColumn, string][];
  typed[id] = Object.fromEntries(
    cells.flatMap(([column, text]) => (text ? [[column, { text, base: "" }]] : [])),
  );
  return [emptyRow(id)];
}

/** The sheet after a saving was answered: what was stored is typed no more, what was refused waits for a person's word. */
export function answeredSheet(
  sheet: Sheet,
  sent: Sending,
  { refused, ...read }: ListRead & { refused: RefusedCell[] },
): Sheet {
  const typed = { ...sheet.typed };
  const stored = new Map(read.rows.map((row) => [row.id, row.cells]));
  const open = refused.filter(({ code }) => code !== "not-found");
  for (const { id, column, text } of sent.changes) {
    const own = typed[id]?.[column];
    if (!own || refused.some((one) => one.id === id && one.column === column)) continue;
    const base = stored.get(id)?.[column] ?? text;
    const { [column]: _stored, ...others } = typed[id]!;
    const next = own.text === text || own.text === base ? others : { ...others, [column]: { ...own, base } };
    if (Object.keys(next).length > 0) typed[id] = next;
    else delete typed[id];
  }
  const gone = sheet.gone.filter((id) => !sent.remove.includes(id));
  const pastes = sheet.pastes.filter(({ id }) => id !== sent.pasted?.id);
  const answered = { ...sheet, typed, gone, pastes, refused: [...sheet.refused, ...open], sending: null };
  return readSheet(answered, read);
}

/** A refused cell is answered: written over what stands there, or given up for it. */
export function settled(
  sheet: Sheet,
  { id, column, standing }: RefusedCell,
  keeps: "mine" | "theirs",
): Sheet {
  const refused = sheet.refused.filter((one) => one.id !== id || one.column !== column);
  const { [column]: mine, ...others } = sheet.typed[id] ?? {};
  const own = keeps === "mine" && mine ? { ...others, [column]: { ...mine, base: standing } } : others;
  const { [id]: _before, ...rest } = sheet.typed;
  return { ...sheet, refused, typed: Object.keys(own).length > 0 ? { ...rest, [id]: own } : rest };
}
