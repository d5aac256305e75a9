import "server-only";
import { randomUUID } from "node:crypto";
import { and, count, eq, inArray, isNotNull, isNull, min, sql, type SQL } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { recognition, unit } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { can, type Actor, type Viewer } from "../permissions";
import { keepTraces } from "../persons/traces.server";
import type { RecognitionForm, RecognitionLevel } from "../profiles/vocabulary";
import { fold } from "../text/fold";
import { wardsByWords } from "../units/wards-by-words.server";
import type { DecisionListInput } from "./decision-list";
import { readDecisionNames, type DecisionName } from "./decision-names";
import { readCampaign } from "./save-campaign.server";

/** As many names as one decision's list may hold. */
const most = 2_000;
/** Rows that one statement inserts: SQLite takes so many values and no more. */
const portion = 50;

export type Entered = { entered: number; known: number; placeless: number };

/**
 * Enters in a campaign's honour roll, without stories, everybody whom a decision's list names; who stands there by that
 * decision already is not entered twice. Their names are shown where the decision was announced (Luật 91/2025/QH15), else they
 * are only counted. All or none. Throws `not-allowed`, `not-found`, `decision-names` (`rows`: lines without a name),
 * `too-many-rows`, or `invalid` at `names` for a list without any.
 */
export async function enterDecisionList(actor: Actor, input: DecisionListInput): Promise<Entered> {
  if (!can(actor, "campaign.edit")) throw new DomainError("not-allowed");
  const { names, unread } = readDecisionNames(input.names, input.kind);
  if (unread.length > 0) throw new DomainError("decision-names", { rows: unread.slice(0, 20).join(", ") });
  if (names.length === 0) throw new DomainError("invalid", {}, { names: "required" });
  if (names.length > most) throw new DomainError("too-many-rows", { limit: most });
  const wardMeant = await wardsByWords();
  return write(async (tx) => {
    const campaign = await readCampaign(tx, input.campaignId);
    if (!campaign) throw new DomainError("not-found");
    const there = new Set((await namesBy(tx, input)).map(keyOf));
    const fresh = names.filter((one) => !there.has(keyOf(one)) && there.add(keyOf(one)));
    const rows = fresh.map((one) => rowOf(one, input, wardMeant(one.place, campaign.organiserUnitId)));
    for (let at = 0; at < rows.length; at += portion)
      await tx.insert(recognition).values(rows.slice(at, at + portion));
    if (rows.length > 0) {
      await keepTraces(
        tx,
        "recognition",
        rows.map(({ id }) => id),
      );
      await touchTags(tx, [tags.campaigns]);
      await record(tx, {
        actorId: actor.id,
        action: "campaign.enter-decision",
        subjectType: "campaign",
        subjectId: input.campaignId,
        after: { number: input.number, count: rows.length },
      });
    }
    const placeless = rows.filter(({ unitId }) => unitId === null).length;
    return { entered: rows.length, known: names.length - rows.length, placeless };
  });
}

type Key = { kind: string | null; name: string; deed: string };
const keyOf = ({ kind, name, deed }: Key) => JSON.stringify([kind, fold(name), fold(deed)]);

function rowOf(one: DecisionName, input: DecisionListInput, unitId: string | null) {
  const { place: _place, ...named } = one;
  return {
    ...named,
    id: randomUUID(),
    campaignId: input.campaignId,
    unitId,
    level: input.level,
    form: input.form,
    year: input.year,
    decisionNumber: input.number,
    decidedOn: input.decidedOn,
    signer: input.signer,
    namedBy: input.announced ? ("decision" as const) : null,
  };
}

/** Entered from a list, and nobody has told its story since. */
const entered = (campaignId: string): SQL =>
  and(
    eq(recognition.campaignId, campaignId),
    isNull(recognition.nominationId),
    isNull(recognition.profileId),
    isNotNull(recognition.decisionNumber),
  )!;

function namesBy(tx: Transaction, { campaignId, number }: { campaignId: string; number: string }) {
  return tx
    .select({
      id: recognition.id,
      kind: recognition.kind,
      name: recognition.name,
      deed: recognition.deed,
    })
    .from(recognition)
    .where(and(entered(campaignId), eq(recognition.decisionNumber, number)))
    .limit(most * 2);
}

/** The decisions whose lists were entered in a campaign, with how many each names. At most 200. Throws `not-allowed`. */
export async function listDecisions(viewer: Viewer, campaignId: string) {
  if (!can(viewer, "campaign.edit")) throw new DomainError("not-allowed");
  return db()
    .select({
      number: recognition.decisionNumber,
      decidedOn: min(recognition.decidedOn),
      level: sql<RecognitionLevel>`min(${recognition.level})`,
      form: sql<RecognitionForm>`min(${recognition.form})`,
      // Of a ward's own decision; names of one list may be of many.
      unitId: min(recognition.unitId),
      names: count(),
    })
    .from(recognition)
    .where(entered(campaignId))
    .groupBy(recognition.decisionNumber)
    .orderBy(recognition.decisionNumber)
    .limit(200);
}

/** The names that those lists brought in, by decision, then as they were entered; at most 20,000. Throws `not-allowed`. */
export async function listEnteredNames(viewer: Viewer, campaignId: string) {
  if (!can(viewer, "campaign.edit")) throw new DomainError("not-allowed");
  return db()
    .select({
      kind: recognition.kind,
      name: recognition.name,
      deed: recognition.deed,
      level: recognition.level,
      form: recognition.form,
      decisionNumber: recognition.decisionNumber,
      decidedOn: recognition.decidedOn,
      unitName: unit.name,
    })
    .from(recognition)
    .leftJoin(unit, eq(unit.id, recognition.unitId))
    .where(entered(campaignId))
    .orderBy(recognition.decisionNumber, sql`${recognition}.rowid`)
    .limit(20_000);
}

/** Takes out what was entered from a decision's list, as when it was the wrong one. Throws `not-allowed` or `not-found`. */
export async function dropDecisionList(
  actor: Actor,
  input: { campaignId: string; number: string },
): Promise<void> {
  if (!can(actor, "campaign.edit")) throw new DomainError("not-allowed");
  await write(async (tx) => {
    const rows = await namesBy(tx, input);
    if (rows.length === 0) throw new DomainError("not-found");
    const ids = rows.map(({ id }) => id);
    for (let at = 0; at < ids.length; at += portion)
      await tx.delete(recognition).where(inArray(recognition.id, ids.slice(at, at + portion)));
    await touchTags(tx, [tags.campaigns]);
    await record(tx, {
      actorId: actor.id,
      action: "campaign.drop-decision",
      subjectType: "campaign",
      subjectId: input.campaignId,
      before: { number: input.number, count: rows.length },
    });
  });
}
