import "server-only";
import type { Database, Transaction } from "@/db/client";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import { record, type EventInput } from "../history/record.server";
import { eraseCommentContacts, stopNotice } from "../notices/standing.server";
import type { Actor } from "../permissions";
import { cleanText } from "../text/fold";
import { hcmcToday } from "../time/dates";
import { changeNomination } from "./change.server";
import { missingAnswers } from "./completeness";
import type { NominationContent } from "./content";
import { assertMay, loadNomination, type LoadedNomination } from "./load.server";
import { readContent } from "./read-content.server";
import { settleMessages } from "./settle-messages.server";
import { tell, type Telling } from "./tell.server";
import { termDetails, termRefusals } from "./step-terms";
import { findStepTerms } from "./step-terms.server";
import { stepOf, type workflow, type NominationStep, type Step } from "./workflow";

export type TransitionInput = {
  nominationId: string;
  /** The version the person was looking at. */
  version: number;
  reason?: string;
};

/** What is known inside a step: the row before it, and what it says where the step asks for a complete nomination. */
type Known<S extends NominationStep> = {
  loaded: LoadedNomination;
  content: (typeof workflow)[S]["complete"] extends null ? null : NominationContent;
  now: Date;
};

/** What only this step does, in the same transaction, after every check; `telling` adds to the message, `noted` to the history. */
export type Effect<S extends NominationStep, T> = (
  tx: Transaction,
  known: Known<S>,
) => Promise<{ result: T; telling?: Telling; noted?: Record<string, string> }>;

/** A step that does what its row of the table says and nothing more. Throws what `transition` throws. */
export function plainTransition(actor: Actor, step: NominationStep, input: TransitionInput): Promise<void> {
  return transition(actor, step, input, async () => ({ result: undefined }));
}

/**
 * The one door through which a nomination changes state. In one transaction, as the table says: load → permission → allowed
 * from here and now → guarded UPDATE → what the step asks for → `effect` and the other columns → history → message.
 * Throws `not-found`, `role-ended`, `own-nomination`, `not-allowed`, `wrong-step` and `stale` (with `by`, `action`, `at`),
 * `on-hold` (NĐ 152/2025/NĐ-CP: no award while discipline, inspection or a complaint is pending), `invalid` (reason missing),
 * `incomplete` with the missing fields (Luật 91/2025/QH15: a consent taken back among them), `listing-needless`,
 * `listing-required`, `listing-running` with `until` or `listing-unanswered` with `count` (NĐ 98/2023/NĐ-CP Art. 46),
 * `recommendations-missing` with `asked` and `agreed`, and whatever `effect` refuses; then nothing has changed.
 */
export async function transition<S extends NominationStep, T>(
  actor: Actor,
  step: S,
  input: TransitionInput,
  effect: Effect<S, T>,
): Promise<T> {
  return write((tx) => transitionIn(tx, actor, step, input, effect, new Date()));
}

/** The same inside another command's transaction, for many at once; `untold`: whoever calls tells of all of them together. */
export async function transitionIn<S extends NominationStep, T>(
  tx: Transaction,
  actor: Actor,
  step: S,
  input: TransitionInput,
  effect: Effect<S, T>,
  now: Date,
  { untold = false } = {},
): Promise<T> {
  const definition = stepOf(step);
  const reason = cleanText(input.reason ?? "");
  const loaded = await loadNomination(actor, input.nominationId, tx);
  assertMay(actor, definition.permission, loaded);
  await assertFrom(tx, definition, loaded);
  await changeNomination(
    tx,
    loaded,
    input.version,
    columnsAfter(definition, loaded, actor, reason, now),
    now,
  );
  assertReason(definition, reason);
  const content = definition.complete ? await completeContent(tx, loaded, definition.complete) : null;
  await assertTerms(tx, actor, step, loaded, now);
  const { result, telling, noted } = await effect(tx, { loaded, now, content } as Known<S>);
  await settleListing(tx, definition, loaded, now);
  await record(tx, eventOf(actor, step, loaded, { ...noted, ...(reason ? { reason } : {}) }), now);
  await settleMessages(tx, definition, loaded, now);
  // Other words than a decision's may tell of whoever complained: they stay with the moderators.
  const told = definition.reason === "decisionReason" ? reason : "";
  if (definition.tells && !untold)
    await tell(tx, definition.tells, loaded, { reason: told, ...telling }, now);
  return result;
}

/**
 * Whether a step would be taken now, without taking it: the same questions in the same order, but for those of its own effect.
 * Throws what `transition` throws, and returns what the nomination says.
 */
export async function assertReady(
  reader: Database | Transaction,
  actor: Actor,
  step: NominationStep,
  loaded: LoadedNomination,
  now: Date,
): Promise<NominationContent | null> {
  const definition = stepOf(step);
  assertMay(actor, definition.permission, loaded);
  await assertFrom(reader, definition, loaded);
  const content = definition.complete ? await completeContent(reader, loaded, definition.complete) : null;
  await assertTerms(reader, actor, step, loaded, now);
  return content;
}

async function assertFrom(
  tx: Database | Transaction,
  { from, hold }: Step,
  loaded: LoadedNomination,
): Promise<void> {
  if (from.includes(loaded.state) && hold.from.includes(loaded.onHold)) return;
  if (from.includes(loaded.state) && loaded.onHold) throw new DomainError("on-hold");
  throw new DomainError("wrong-step", await lastAct(tx, { type: "nomination", id: loaded.id }));
}

/** The columns of the nomination's own row. */
function columnsAfter(
  { to, hold, reason: kept, sends, decides }: Step,
  loaded: LoadedNomination,
  actor: Actor,
  reason: string,
  now: Date,
) {
  return {
    ...(to ? { state: to } : {}),
    onHold: hold.to,
    ...(hold.to ? {} : { holdCause: null, holdReason: null }),
    ...(kept && kept !== "history" ? { [kept]: reason } : {}),
    ...(sends ? { sendCount: loaded.sendCount + 1, submittedById: actor.id, submittedAt: now } : {}),
    ...(decides ? { decidedById: actor.id, decidedAt: now } : {}),
  };
}

function assertReason(definition: Step, reason: string): void {
  if (definition.reason && !reason) throw new DomainError("invalid", {}, { reason: "required" });
  if (reason.length > 2000) throw new DomainError("invalid", {}, { reason: "too-long" });
}

async function completeContent(
  tx: Database | Transaction,
  loaded: LoadedNomination,
  level: NonNullable<Step["complete"]>,
): Promise<NominationContent> {
  const content = await readContent(tx, loaded);
  const missing = missingAnswers(content, level);
  if (Object.keys(missing).length > 0) throw new DomainError("incomplete", {}, missing);
  return content;
}

async function assertTerms(
  tx: Database | Transaction,
  actor: Actor,
  step: NominationStep,
  loaded: LoadedNomination,
  now: Date,
): Promise<void> {
  if (!stepOf(step).listing) return;
  const terms = await findStepTerms(tx, loaded, actor.id);
  const [refusal] = termRefusals(step, loaded.state, terms, hcmcToday(now));
  if (refusal) throw new DomainError(refusal, termDetails(refusal, terms));
}

/** The public listing, its pages and what its visitors left. */
async function settleListing(
  tx: Transaction,
  { listing, erasesContacts }: Step,
  loaded: LoadedNomination,
  now: Date,
): Promise<void> {
  if (listing === "ends") await stopNotice(tx, loaded, now);
  if (listing) await touchTags(tx, [tags.notices]);
  if (erasesContacts) await eraseCommentContacts(tx, loaded, now);
}

function eventOf(
  actor: Actor,
  step: NominationStep,
  loaded: LoadedNomination,
  noted: Record<string, string>,
): EventInput {
  const { to } = stepOf(step);
  return {
    actorId: actor.id,
    action: `nomination.${step}`,
    subjectType: "nomination",
    subjectId: loaded.id,
    before: to ? { state: loaded.state } : {},
    after: { ...(to ? { state: to } : {}), ...noted },
  };
}
