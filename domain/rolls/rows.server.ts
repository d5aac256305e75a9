import "server-only";
import { and, asc, eq, gte, inArray, sql } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { nomination } from "@/db/schema";
import { isComplete, missingAnswers } from "../nominations/completeness";
import type { NominationContent } from "../nominations/content";
import {
  questionOf,
  questionOfField,
  rollQuestions,
  type QuestionName,
} from "../nominations/questions/asked";
import { contentOf, selectContent } from "../nominations/read-content.server";
import { editableStates, recognisedStates, type NominationState } from "../nominations/workflow";
import { listFields } from "../fields/queries.server";
import { cellText, type CellLists } from "./cells";
import { said, unread } from "./cell-reading";
import { agreedAlready, consentCell } from "./consent-cell";
import { rollColumns, type CellValue, type RollColumn, type RollConsent } from "./columns";
import { mostRows } from "./input";
import type { LoadedRoll } from "./load-roll.server";
import type { Beyond, Cells } from "./row-standing";

/** A row of a list as its grid shows it. */
export type RollRow = Beyond & {
  id: string;
  state: NominationState;
  onHold: boolean;
  reference: string | null;
  cells: Cells;
  /** Whether there is nothing of a story yet, something, or all of one. */
  story: "none" | "begun" | "enough";
  editable: boolean;
};

const keptCells = sql`(select json_group_object(column_name, words) from roll_cell
  where nomination_id = nomination.id)`.mapWith((json: string) => JSON.parse(json) as Cells);
const rollConsents = sql`(select json_object('medium', medium, 'witness', witness_name, 'givenOn', given_on)
  from consent where nomination_id = nomination.id and channel = 'roll' and withdrawn_at is null
  order by giver desc limit 1)`.mapWith(
  (json: string | null) => json && (JSON.parse(json) as Pick<RollConsent, "medium" | "witness" | "givenOn">),
);

/** What reading this list's cells needs on the server. The former unit is settled by the command, so none stands here. */
export async function cellListsOf({ unitKind }: Pick<LoadedRoll, "unitKind">): Promise<CellLists> {
  const fields = await listFields();
  return { fields, units: [], words, place: unitKind === "commune" ? "Ấp" : "Khu phố" };
}

/** What lists call kinds and sexes: they are papers in Vietnamese, in whatever language the page is. */
const words: CellLists["words"] = {
  kinds: { individual: "Cá nhân", collective: "Tập thể", model: "Mô hình" },
  sexes: { male: "Nam", female: "Nữ" },
};

/** Only these rows; or those changed since a moment (ms), with what was being written then. */
type Which = { ids?: string[]; since?: number };
/** How long a writing that began earlier may take to be seen. */
const writingTakes = 20_000;

const inOrder = [asc(nomination.rollPosition), asc(nomination.createdAt), asc(nomination.id)];

/** The ids of a list's rows in their order; at most 1,000. */
export async function rowIds({ id }: Pick<LoadedRoll, "id">, reader: Database | Transaction = db()) {
  const rows = await reader
    .select({ id: nomination.id })
    .from(nomination)
    .where(eq(nomination.rollId, id))
    .orderBy(...inOrder)
    .limit(mostRows);
  return rows.map((row) => row.id);
}

/** The rows of a list whose reader was asked (`loadRoll`), in their order; at most 1,000. */
export async function readRows(
  roll: Pick<LoadedRoll, "id">,
  lists: CellLists,
  reader: Database | Transaction = db(),
  { ids, since }: Which = {},
): Promise<RollRow[]> {
  const rows = await selectContent(reader, {
    id: nomination.id,
    state: nomination.state,
    onHold: nomination.onHold,
    reference: nomination.reference,
    keptCells,
    rollConsents,
  })
    .where(
      and(
        eq(nomination.rollId, roll.id),
        ids && inArray(nomination.id, ids),
        since ? gte(nomination.updatedAt, new Date(since - writingTakes)) : undefined,
      ),
    )
    .orderBy(...inOrder)
    .limit(mostRows);
  return rows.map(({ content: stored, keptCells: kept, rollConsents: consent, ...row }) => {
    const content = contentOf(stored);
    const isEnough = isComplete(content, "told");
    const given = consent ? { agreed: true, ...consent } : null;
    const values: Partial<Record<RollColumn, CellValue>> = {
      ...(stored as Partial<Record<RollColumn, CellValue>>),
      field: stored.fieldId,
      formerUnit: content.formerUnit,
    };
    const cells = Object.fromEntries(
      rollColumns.map((column) => [column, kept[column] ?? textOf(column, values[column] ?? null, lists)]),
    ) as Cells;
    return {
      ...row,
      cells: { ...cells, consent: consentCell(content, kept.consent, given) },
      known: { ...knownUnit(kept.formerUnit, content.formerUnit), ...agreedAlready(content, given) },
      lacks: requiredBeside(content),
      story: isEnough ? "enough" : content.story ? "begun" : "none",
      editable: editableStates.includes(row.state) && !recognisedStates.includes(row.state),
    };
  });
}

/** What the campaign requires and recognition in general does not. */
function requiredBeside(content: NominationContent): QuestionName[] {
  const names = Object.keys(missingAnswers(content, "recognised")).flatMap(
    (field) => questionOfField(field) ?? [],
  );
  return names.filter(
    (name) => !(rollQuestions.some((one) => one === name) && questionOf(name).needed === "recognised"),
  );
}

function knownUnit(kept: string | undefined, formerUnit: string): Beyond["known"] {
  if (kept) return { formerUnit: unread("unknown-unit") };
  return formerUnit ? { formerUnit: said(formerUnit) } : {};
}

const textOf = (column: RollColumn, value: CellValue, lists: CellLists) =>
  column === "formerUnit" && typeof value === "string" ? value : cellText(column, value, lists);
