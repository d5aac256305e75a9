import { sql, type Column, type SQL } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { textForms } from "./forms";

/** What is indexed of one thing: the columns of the full-text tables, its facet tokens, and how new it is. */
export type Entry = {
  ref: string;
  /** Where it stands, without locale. */
  path: string;
  illustrative: boolean;
  publishedAt: Date;
  /** What it is called. */
  name: string;
  /** What it is about, in a line. */
  deed: string;
  /** All its running text. */
  story: string;
  units: string;
  /** Former units that led to these. */
  former: string;
  field: string;
  facets: string[];
};

export const entryColumns = ["name", "deed", "story", "units", "former", "field"] as const;

/** A text's words as the index holds them; a number with signs in it ("18.377") is found without them, too. */
export function indexedForms(text: string): { exact: string; folded: string } {
  const { exact, folded } = textForms(text);
  const plain = [...text.matchAll(/(?<!\d)\d{1,3}(?:\.\d{3})+(?![.\d])/g)].map(([number]) =>
    number.replaceAll(".", ""),
  );
  if (plain.length === 0) return { exact, folded };
  const more = ` ${plain.join(" ")}`;
  return { exact: exact + more, folded: folded + more };
}

/** Entries are read inside the transaction that changed what they tell of, and for showing what was found. */
export type Reader = Database | Transaction;

/** However many they are: a place for each in the statement would take longer to build than it runs. */
export const isOneOf = (column: Column, values: string[]): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
