import "server-only";
import { eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { nomination, unit } from "@/db/schema";
import { DomainError, type ErrorDetails } from "../errors";
import { grouped } from "../nominations/grouped";
import type { LoadedNomination } from "../nominations/load.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import { mostTogether } from "./input";

/** A nomination and the version that the page had read. */
type Chosen = { nominationId: string; version: number };

/** One that stood in the way, and what was said of it. */
type Refused = { id: string; code: string; details: ErrorDetails };

/** Names are told as far as a sentence can carry them. */
const mostNames = 6;

/** Throws `invalid` where none was chosen, `together-many`. */
export function assertChosen(chosen: Chosen[]): void {
  if (chosen.length === 0) throw new DomainError("invalid", {}, { chosen: "choose-nominations" });
  if (chosen.length > mostTogether) throw new DomainError("together-many", { most: mostTogether });
}

/**
 * Takes a step with each of these inside one transaction. Throws `together-refused` with `names` of those that stood in the way
 * and who changed them; what is not about one of them is thrown as it is.
 */
export async function allOrNone(
  tx: Transaction,
  chosen: Chosen[],
  step: (one: Chosen) => Promise<void>,
): Promise<void> {
  const refused: Refused[] = [];
  for (const one of chosen)
    await step(one).catch((error: unknown) => {
      refused.push({ id: one.nominationId, ...refusalOfOne(error) });
    });
  if (refused.length > 0) throw await togetherRefused(tx, refused);
}

/** What is wrong with what was typed for all of them. */
const isOfAll = ({ fields }: DomainError) => Boolean(fields.award ?? fields.endsOn ?? fields.place);

/** What is not about one of them but about who asks. */
const stops: string[] = ["not-found", "not-allowed", "role-ended"];

/** What refuses one of them. What is wrong with the decision itself, or is no refusal, is thrown at once. */
function refusalOfOne(error: unknown): Omit<Refused, "id"> {
  if (!(error instanceof DomainError) || stops.includes(error.code) || isOfAll(error)) throw error;
  return { code: error.code, details: error.details };
}

async function togetherRefused(tx: Transaction, refused: Refused[]): Promise<DomainError> {
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
  return new DomainError("together-refused", {
    count: refused.length,
    names,
    more: refused.length - named.length,
  });
}

/** One message to whoever made or sent any of a ward's, as far as they still work there. */
export async function tellWards(
  tx: Transaction,
  kind: "approved-together" | "listed-together",
  taken: LoadedNomination[],
  now: Date,
  more: Record<string, string> = {},
): Promise<void> {
  for (const [unitId, group] of grouped(taken, (loaded) => loaded.unitId)) {
    const officials = await peopleWithRole(tx, "official", unitId);
    const worked = new Set(group.flatMap(({ createdById, submittedById }) => [createdById, submittedById]));
    const names = group.slice(0, mostNames).map(({ name }) => name);
    const data = {
      unit: group[0]!.unitName,
      count: String(group.length),
      names: names.join(", ") + (group.length > names.length ? "…" : ""),
      ...more,
    };
    await notify(
      tx,
      officials.filter((id) => worked.has(id)),
      { kind, data, path: "/ban-lam-viec" },
      now,
    );
  }
}
