import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, council, unit } from "@/db/schema";
import { write } from "@/db/write";
import { noteAct, whatBecomes, whoWasFirst, type Target } from "../administration/target.server";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import { can, type Actor } from "../permissions";
import type { CouncilInput } from "./input";

/**
 * Sets up a council of a unit, or changes its name and rules; meetings whose items were counted keep the rules they were
 * counted by. Throws `not-allowed`, `not-found`, `stale`, `invalid` (no such unit, a campaign of another).
 */
export async function saveCouncil(actor: Actor, target: Target, input: CouncilInput): Promise<void> {
  await write(async (tx) => {
    const [before] = await tx.select().from(council).where(eq(council.id, target.id)).limit(1);
    if (before && !can(actor, "council.manage", before)) throw new DomainError("not-found");
    if (!can(actor, "council.manage", input)) throw new DomainError("not-allowed");
    const act = whatBecomes(target, before !== undefined);
    if (act === "nothing") return;
    await assertUnit(tx, input, before);
    const { quorum, pass, unitId, campaignId, name, passMoreThan, passShareOf, leastScore } = input;
    // Named one by one: what comes with a form beside its words is no column.
    const said = { name, passMoreThan, passShareOf, leastScore };
    const rules = {
      quorumPart: quorum.part,
      quorumWhole: quorum.whole,
      passPart: pass.part,
      passWhole: pass.whole,
    };
    const now = new Date();
    const subject = { subjectType: "council", subjectId: target.id } as const;
    if (act === "add") {
      const row = { id: target.id, unitId, campaignId, ...said, ...rules };
      await tx.insert(council).values({ ...row, createdById: actor.id, createdAt: now });
      await noteAct(
        tx,
        actor,
        { action: "council.add", ...subject, after: { name: said.name, unitId } },
        now,
      );
      return;
    }
    const row = { where: eq(council.id, target.id), version: target.version };
    await changeVersioned(
      tx,
      council,
      row,
      { ...said, ...rules },
      whoWasFirst(tx, { type: "council", id: target.id }),
    );
    const before_ = { name: before!.name, quorum: `${before!.quorumPart}/${before!.quorumWhole}` };
    const after = { name: said.name, quorum: `${quorum.part}/${quorum.whole}` };
    await noteAct(tx, actor, { action: "council.change", ...subject, before: before_, after }, now);
  });
}

/** A council stays with its unit and its campaign; a campaign is the unit's own or the city's. */
async function assertUnit(
  tx: Transaction,
  { unitId, campaignId }: CouncilInput,
  before: { unitId: string; campaignId: string | null } | undefined,
): Promise<void> {
  const invalid = (field: string) => new DomainError("invalid", {}, { [field]: "invalid" });
  if (before && before.unitId !== unitId) throw invalid("unitId");
  if (before && before.campaignId !== campaignId) throw invalid("campaignId");
  const [found] = await tx.select({ kind: unit.kind }).from(unit).where(eq(unit.id, unitId)).limit(1);
  if (!found) throw invalid("unitId");
  if (!campaignId) return;
  const [its] = await tx
    .select({ organiser: campaign.organiserUnitId, kind: unit.kind })
    .from(campaign)
    .leftJoin(unit, eq(unit.id, campaign.organiserUnitId))
    .where(eq(campaign.id, campaignId))
    .limit(1);
  if (!its) throw invalid("campaignId");
  const isTheirs = its.organiser === null || its.kind === "city" || its.organiser === unitId;
  if (!isTheirs && found.kind !== "city") throw invalid("campaignId");
}
