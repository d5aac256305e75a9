import "server-only";
import { and, asc, count, desc, eq, isNull, ne, type SQL } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { campaign, nomination, recognition, unit } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { assertMay, loadNomination } from "../nominations/load.server";
import { nominationsVisibleTo } from "../nominations/scope.server";
import { visibleTo, type Actor, type Viewer } from "../permissions";
import { selectSigners } from "../recognitions/recognise.server";
import { mostTogether, type NumbersInput } from "./input";

/** Awards by a decision that has no number yet. */
const unnumbered = (): SQL =>
  and(ne(recognition.form, "commended"), ne(recognition.form, "named"), isNull(recognition.decisionNumber))!;

/** Awards that came with an approval and whose decision has no number yet; praise alone needs none. */
const awaiting = (viewer: Viewer): SQL =>
  and(
    nominationsVisibleTo(viewer, ["moderator"]),
    unnumbered(),
    givesForCity(viewer) ? undefined : eq(recognition.level, "ward"),
  )!;

/** Who acts for one ward enters nothing of what the city gave. */
const givesForCity = (viewer: Viewer) => visibleTo(viewer, ["moderator"]).everything;

/** What waits for the number of its decision, the latest approval first. At most `mostTogether` rows, and how many in all. */
export async function listAwaitingNumber(viewer: Viewer) {
  const rows = await db()
    .select({
      id: nomination.id,
      reference: nomination.reference,
      honorific: nomination.honorific,
      name: nomination.name,
      unitId: nomination.unitId,
      unitName: unit.name,
      campaignName: campaign.name,
      level: recognition.level,
      form: recognition.form,
      decidedAt: nomination.decidedAt,
    })
    .from(recognition)
    .innerJoin(nomination, eq(nomination.id, recognition.nominationId))
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .leftJoin(campaign, eq(campaign.id, recognition.campaignId))
    .where(awaiting(viewer))
    .orderBy(
      desc(nomination.decidedAt),
      asc(recognition.level),
      asc(recognition.form),
      asc(unit.searchKey),
      asc(nomination.folded),
      asc(nomination.id),
    )
    .limit(mostTogether);
  const signers = rows[0] ? await selectSigners(rows[0].unitId) : [];
  return { rows, total: await countAwaitingNumber(viewer), signers: signers.map(({ signer }) => signer) };
}
export type AwaitingNumber = Awaited<ReturnType<typeof listAwaitingNumber>>["rows"][number];

/** How many wait for the number of their decision. */
export async function countAwaitingNumber(viewer: Viewer): Promise<number> {
  const [row] = await db()
    .select({ total: count() })
    .from(recognition)
    .innerJoin(nomination, eq(nomination.id, recognition.nominationId))
    .where(awaiting(viewer));
  return row!.total;
}

type Signed = Omit<NumbersInput, "chosen">;

/**
 * Enters number, day and signer of a decision for all of these awards, or for none. Throws `invalid` where none is chosen,
 * `together-many`, what `loadNomination` throws, `not-allowed`, `own-nomination`, and `together-refused` with the names of those
 * that have a number by now.
 */
export async function enterNumbers(actor: Actor, { chosen, ...signed }: NumbersInput): Promise<number> {
  if (chosen.length === 0) throw new DomainError("invalid", {}, { chosen: "choose-nominations" });
  if (chosen.length > mostTogether) throw new DomainError("together-many", { most: mostTogether });
  return write(async (tx) => {
    const now = new Date();
    const late: string[] = [];
    for (const id of new Set(chosen)) {
      const by = await enterNumber(tx, actor, id, signed, now);
      if (by) late.push(by);
    }
    if (late.length > 0)
      throw new DomainError("together-refused", {
        count: late.length,
        names: late.slice(0, 6).join(", "),
        more: Math.max(0, late.length - 6),
      });
    await touchTags(tx, [tags.profiles, tags.campaigns]);
    return new Set(chosen).size;
  });
}

/** Enters it for one; whose name, and who was first, where it has a number by now. */
async function enterNumber(
  tx: Transaction,
  actor: Actor,
  id: string,
  signed: Signed,
  now: Date,
): Promise<string | null> {
  const loaded = await loadNomination(actor, id, tx);
  assertMay(actor, "recognition.change-award", loaded);
  const [award] = await tx
    .select({ id: recognition.id, level: recognition.level })
    .from(recognition)
    .where(and(eq(recognition.nominationId, id), unnumbered()))
    .limit(1);
  if (!award) {
    const { by } = await lastAct(tx, { type: "nomination", id });
    return by ? `${loaded.name} (${by})` : loaded.name;
  }
  if (award.level !== "ward" && !givesForCity(actor)) throw new DomainError("not-allowed");
  await tx.update(recognition).set(signed).where(eq(recognition.id, award.id));
  await record(
    tx,
    {
      actorId: actor.id,
      action: "recognition.change-award",
      subjectType: "nomination",
      subjectId: id,
      before: {},
      after: signed,
    },
    now,
  );
  return null;
}
