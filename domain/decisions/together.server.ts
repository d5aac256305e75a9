import "server-only";
import { count, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { nomination, publication, unit } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError, type ErrorDetails } from "../errors";
import { approving } from "../nominations/decide.server";
import { assertDecidedWithin } from "../nominations/decided-quota.server";
import { assertNotDeciding, findDeciding } from "../nominations/decisions/waiting.server";
import { grouped } from "../nominations/grouped";
import type { LoadedNomination } from "../nominations/load.server";
import { transitionIn } from "../nominations/transition.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import type { Actor } from "../permissions";
import { mostTogether, type TogetherInput } from "./input";

/** One that stood in the way, and what was said of it. */
export type Refused = { id: string; code: string; details: ErrorDetails };

/** Names are told as far as a sentence can carry them. */
const mostNames = 6;

/**
 * Approves all of these nominations by one decision, or none: each is asked what an approval of its own would be asked, on the
 * version the page had read, inside one transaction; their stories go out at once, or at the minute `at`. The wards find one
 * message of all. Returns how many were approved, how many stories were published and how many wait for their minute. Throws `invalid` (none chosen, or an award that cannot be given), `together-many`,
 * `not-found` for one this person may not see, `quota-decided`, and `together-refused` with `names` of those that stood in the
 * way and who changed them (`decision-waits` where all of them were decided seconds ago and may still be taken back); then
 * nothing has changed.
 */
export async function decideTogether(
  actor: Actor,
  { chosen, over, signed, ...given }: TogetherInput,
  at: Date | null = null,
): Promise<{ approved: number; published: number; scheduled: number }> {
  if (chosen.length === 0) throw new DomainError("invalid", {}, { chosen: "choose-nominations" });
  if (chosen.length > mostTogether) throw new DomainError("together-many", { most: mostTogether });
  const award = signed === "later" ? { ...given, decisionNumber: "", decidedOn: null, signer: "" } : given;
  return write(async (tx) => {
    const now = new Date();
    const approved: LoadedNomination[] = [];
    const refused: Refused[] = [];
    let published = 0;
    const deciding = await findDeciding(
      tx,
      chosen.map(({ nominationId }) => nominationId),
    );
    for (const one of chosen) {
      try {
        const path = await transitionIn(
          tx,
          actor,
          "approve",
          one,
          async (own, known) => {
            assertNotDeciding(deciding, known.loaded);
            approved.push(known.loaded);
            return approving(actor, award, at)(own, known);
          },
          now,
          { untold: true },
        );
        if (path) published += 1;
      } catch (error) {
        refused.push({ id: one.nominationId, ...refusalOfOne(error) });
      }
    }
    if (refused.length > 0) throw await togetherRefused(tx, refused);
    await assertDecidedWithin(tx, approved, { over: over !== undefined });
    await tellWards(tx, approved, now);
    return { approved: approved.length, published, scheduled: at ? await countScheduled(tx, approved) : 0 };
  });
}

async function countScheduled(tx: Transaction, approved: LoadedNomination[]): Promise<number> {
  const [row] = await tx
    .select({ waiting: count() })
    .from(publication)
    .where(
      inArray(
        publication.nominationId,
        approved.map(({ id }) => id),
      ),
    )
    .limit(1);
  return row?.waiting ?? 0;
}

/** What is not about one of them but about who asks. */
const stops: string[] = ["not-found", "not-allowed", "role-ended"];

/** What refuses one of them. What is wrong with the decision itself, or is no refusal, is thrown at once. */
export function refusalOfOne(error: unknown): Omit<Refused, "id"> {
  if (
    !(error instanceof DomainError) ||
    stops.includes(error.code) ||
    error.fields.award ||
    error.fields.endsOn
  )
    throw error;
  return { code: error.code, details: error.details };
}

export async function togetherRefused(tx: Transaction, refused: Refused[]): Promise<DomainError> {
  const rows = await tx
    .select({ id: nomination.id, name: nomination.name, unitName: unit.name })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .where(
      inArray(
        nomination.id,
        refused.map(({ id }) => id),
      ),
    )
    .limit(mostTogether);
  const named = refused.slice(0, mostNames).map(({ id, details }) => {
    const row = rows.find((one) => one.id === id);
    const by = typeof details.by === "string" && details.by ? ` (${details.by})` : "";
    return `${row?.name ?? ""}${by}`;
  });
  const names = named.join(", ");
  const onlyWaits = refused.every(({ code }) => code === "decision-waits");
  return new DomainError(onlyWaits ? "decision-waits" : "together-refused", {
    count: refused.length,
    names,
    more: refused.length - named.length,
  });
}

/** One message to whoever made or sent any of a ward's, as far as they still work there. */
export async function tellWards(
  tx: Transaction,
  taken: LoadedNomination[],
  now: Date,
  kind: "approved-together" | "listed-together" = "approved-together",
): Promise<void> {
  for (const [unitId, group] of grouped(taken, (loaded) => loaded.unitId)) {
    const officials = await peopleWithRole(tx, "official", unitId);
    const worked = new Set(group.flatMap(({ createdById, submittedById }) => [createdById, submittedById]));
    const names = group.slice(0, mostNames).map(({ name }) => name);
    const data = {
      unit: group[0]!.unitName,
      count: String(group.length),
      names: names.join(", ") + (group.length > names.length ? "…" : ""),
    };
    await notify(
      tx,
      officials.filter((id) => worked.has(id)),
      { kind, data, path: "/ban-lam-viec" },
      now,
    );
  }
}
