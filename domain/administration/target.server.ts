import "server-only";
import type { Transaction } from "@/db/client";
import { DomainError } from "../errors";
import { lastAct, type EventSubject } from "../history/last-act.server";
import { record, type EventInput } from "../history/record.server";
import { can, type Actor } from "../permissions";

/** The row that a form is about: `version` 0 adds it. */
export type Target = { id: string; version: number };

/** Throws `not-allowed` for who keeps no lists of the office. */
export function assertOffice(actor: Actor): void {
  if (!can(actor, "office.edit")) throw new DomainError("not-allowed");
}

/** What becomes of a form: the row is added, changed, or was added by the same form already. Throws `not-found`. */
export function whatBecomes(target: Target, there: boolean): "add" | "change" | "nothing" {
  if (there) return target.version === 0 ? "nothing" : "change";
  if (target.version > 0) throw new DomainError("not-found");
  return "add";
}

/** The values that differ, short, before and after; `nothing` stands for an empty one. */
export function differences<Values extends Record<string, unknown>>(before: Values | null, after: Values) {
  const changed = Object.keys(after).filter((name) => (before?.[name] ?? "") !== (after[name] ?? ""));
  const said = (values: Record<string, unknown> | null) =>
    Object.fromEntries(changed.map((name) => [name, short(values?.[name])]));
  return { before: before ? said(before) : undefined, after: said(after), any: changed.length > 0 };
}

const short = (value: unknown) =>
  value === null || value === undefined || value === ""
    ? "nothing"
    : typeof value === "string"
      ? value.slice(0, 120)
      : value;

/** Notes an act of the office. */
export const noteAct = (tx: Transaction, actor: Actor, act: Omit<EventInput, "actorId">, now: Date) =>
  record(tx, { actorId: actor.id, ...act }, now);

/** Who was first, for `changeVersioned`. */
export const whoWasFirst = (tx: Transaction, subject: EventSubject) => () => lastAct(tx, subject);
