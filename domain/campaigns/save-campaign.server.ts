import "server-only";
import { and, eq, getTableColumns, isNull, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, unit } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { keyed } from "../happenings/keys.server";
import type { Happening } from "../happenings/vocabulary";
import { changeVersioned } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { can, type Actor } from "../permissions";
import { dateFaults } from "./dates";
import { unitQuotasMeant, writeDetails } from "./details.server";
import type { CampaignInput } from "./input";
import { freeCampaignSlug, moveAddress } from "./slug.server";

export type CampaignRow = typeof campaign.$inferSelect;

/**
 * Makes a campaign (`version` 0; sent twice, it is made once), which is a draft until it is opened, or changes one on the
 * version it was read at. A new name gives a new address, and the old one leads on to it. Throws `not-allowed`,
 * `not-found`, `stale`, `quota-line`, or `invalid` with what is wrong among its days, its organiser or its documents.
 */
export async function saveCampaign(
  actor: Actor,
  target: { id: string; version: number },
  input: CampaignInput,
): Promise<void> {
  if (!can(actor, "campaign.edit")) throw new DomainError("not-allowed");
  const faults = dateFaults(input);
  if (Object.keys(faults).length > 0) throw new DomainError("invalid", {}, faults);
  const { phases, awards, documentIds, unitQuotas: typed, programme: rows, ...columns } = input;
  const unitQuotas = await unitQuotasMeant(typed);
  await write(async (tx) => {
    const now = new Date();
    const before = await readCampaign(tx, target.id);
    if (before && target.version === 0) return;
    if (!before && target.version > 0) throw new DomainError("not-found");
    await assertOrganiser(tx, input.organiserUnitId, before?.organiserUnitId ?? null);
    await assertPresentedAt(tx, target.id, input.presentedAtId);
    const programme = keyed(rows, before?.programme ?? []);
    const values = { ...columns, programme, updatedById: actor.id, updatedAt: now };
    if (before) await change(tx, before, target.version, values);
    else await add(tx, actor, target.id, values);
    await writeDetails(tx, target.id, { phases, awards, documentIds, unitQuotas });
    const changed = changesOf(before, columns);
    await record(
      tx,
      {
        actorId: actor.id,
        action: before ? "campaign.change" : "campaign.add",
        subjectType: "campaign",
        subjectId: target.id,
        ...(before ? { before: changed.before } : {}),
        after: changed.after,
      },
      now,
    );
    // Stories and notices say its name too.
    await touchTags(tx, [tags.campaigns, tags.profiles, tags.reference]);
  });
}

/** The whole row, for a command that changes or copies it; undefined where there is none. */
export async function readCampaign(tx: Transaction, id: string): Promise<CampaignRow | undefined> {
  const [row] = await tx.select(getTableColumns(campaign)).from(campaign).where(eq(campaign.id, id)).limit(1);
  return row;
}

type Values = Omit<CampaignInput, "phases" | "awards" | "documentIds" | "unitQuotas" | "programme"> & {
  programme: Happening[];
  updatedById: string;
  updatedAt: Date;
};

async function change(tx: Transaction, before: CampaignRow, version: number, values: Values): Promise<void> {
  const slug = values.name === before.name ? before.slug : await freeCampaignSlug(tx, before.id, values.name);
  const row = { where: eq(campaign.id, before.id), version };
  await changeVersioned(tx, campaign, row, { ...values, slug }, () =>
    lastAct(tx, { type: "campaign", id: before.id }),
  );
  await moveAddress(tx, { id: before.id, from: before.slug, to: slug, wasPublic: before.state !== "draft" });
}

async function add(tx: Transaction, actor: Actor, id: string, values: Values): Promise<void> {
  const slug = await freeCampaignSlug(tx, id, values.name);
  await tx.insert(campaign).values({ ...values, id, slug, state: "draft", createdById: actor.id });
}

/** The city, a unit of today or an abolished district (for what it gave); one that already organises it stays. */
async function assertOrganiser(tx: Transaction, unitId: string, standing: string | null): Promise<void> {
  if (unitId === standing) return;
  const [known] = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, unitId), or(isNull(unit.validTo), eq(unit.kind, "district"))))
    .limit(1);
  if (!known) throw new DomainError("invalid", {}, { organiserUnitId: "unknown-unit" });
}

/** Another campaign, which has or may have a conference of its own and does not belong to this one; nothing is fine. */
async function assertPresentedAt(tx: Transaction, id: string, presentedAtId: string | null): Promise<void> {
  if (presentedAtId === null) return;
  const at = presentedAtId === id ? undefined : await readCampaign(tx, presentedAtId);
  if (!at || at.presentedAtId === id) throw new DomainError("invalid", {}, { presentedAtId: "invalid" });
}

/** What is short enough for the history; the rest is only named as changed. */
const told = [
  "name",
  "organiserUnitId",
  "startsOn",
  "endsOn",
  "deadlineOn",
  "listingDays",
  "recommendations",
  "quotaIndividual",
  "quotaCollective",
  "quotaModel",
  "strictQuotas",
  "conferenceOn",
] as const;

/** The short values that changed; of a new campaign all that are set. `unitId` is what the history knows a unit by. */
function changesOf(before: CampaignRow | undefined, after: Pick<CampaignRow, (typeof told)[number]>) {
  const differs = told.filter((name) => (before ? before[name] !== after[name] : after[name]));
  const keyOf = (name: string) => (name === "organiserUnitId" ? "unitId" : name);
  const pairs = (row: Pick<CampaignRow, (typeof told)[number]>) =>
    Object.fromEntries(differs.map((name) => [keyOf(name), row[name]]));
  return { before: before ? pairs(before) : {}, after: pairs(after) };
}
