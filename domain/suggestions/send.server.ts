import "server-only";
import { randomInt } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import type { Transaction } from "@/db/client";
import { suggestion, suggestionUnit } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import { storyUnits } from "../profiles/story-units.server";
import { meantUnit } from "../units/meant-unit.server";
import type { MistakeInput, SuggestionInput } from "./input";
import { storyAt } from "./subject.server";
import type { SuggestionTopic } from "./vocabulary";

/** Throws where the sender has sent too much. */
export type Admit = () => Promise<void>;

type NewSuggestion = Pick<
  typeof suggestion.$inferInsert,
  "id" | "topic" | "kind" | "profileId" | "name" | "reason" | "place"
> & { contact: string; unitIds: string[] };

/**
 * Hands a citizen's tip to the ward it names; its officials are told. `id` comes from `contentId`: sent twice, it is
 * one suggestion. `admit` is asked once all is clear, so that a question about the unit uses up nobody's share. Returns
 * the reference to ask about it with. Throws `invalid` where the unit is not clear, and what `admit` throws.
 */
export async function sendSuggestion(id: string, input: SuggestionInput, admit?: Admit): Promise<string> {
  const unitId = await meantUnit(input);
  await admit?.();
  const model = input.model ? await storyAt(`/mo-hinh/${input.model}`) : null;
  const { kind, name, reason, place, contact } = input;
  return keep({
    id,
    topic: "suggestion",
    kind,
    profileId: model?.id ?? null,
    name,
    reason,
    place,
    contact,
    unitIds: [unitId],
  });
}

/** Tells the wards a story belongs to, and its moderators, what is wrong in it. Throws `not-found` without a story. */
export async function reportMistake(id: string, input: MistakeInput, admit?: Admit): Promise<string> {
  const story = await storyAt(input.page);
  if (!story) throw new DomainError("not-found");
  await admit?.();
  const { reason, contact } = input;
  const unitIds = await storyUnits(db(), story);
  return keep({ id, topic: "mistake", profileId: story.id, name: story.name, reason, contact, unitIds });
}

/** The reference of what was sent before under this id; null when nothing was. */
export async function findSent(id: string): Promise<string | null> {
  const [row] = await db()
    .select({ reference: suggestion.reference })
    .from(suggestion)
    .where(eq(suggestion.id, id))
    .limit(1);
  return row?.reference ?? null;
}

function keep({ contact, unitIds, ...row }: NewSuggestion): Promise<string> {
  return write(async (tx) => {
    const now = new Date();
    const [before] = await tx
      .select({ reference: suggestion.reference })
      .from(suggestion)
      .where(eq(suggestion.id, row.id))
      .limit(1);
    if (before) return before.reference;
    const reference = await freeReference(tx, row.topic === "mistake" ? "BL" : "GT");
    await tx.insert(suggestion).values({
      ...row,
      reference,
      createdAt: now,
      ...(contact ? { contact, contactConsentedAt: now } : {}),
    });
    await tx.insert(suggestionUnit).values(unitIds.map((unitId) => ({ suggestionId: row.id, unitId })));
    await record(
      tx,
      {
        actorId: null,
        action: `suggestion.${row.topic === "mistake" ? "report" : "send"}`,
        subjectType: "suggestion",
        subjectId: row.id,
        after: { reference, unitId: unitIds[0] },
      },
      now,
    );
    await tell(tx, row, unitIds, reference, now);
    return reference;
  });
}

/** Officials; moderators too of a mistake in what they published, and where a ward has no official. */
async function tell(
  tx: Transaction,
  row: { id: string; topic: SuggestionTopic; name: string },
  unitIds: string[],
  reference: string,
  now: Date,
): Promise<void> {
  const people: string[] = [];
  for (const unitId of unitIds) {
    const officials = await peopleWithRole(tx, "official", unitId);
    people.push(...officials);
    if (row.topic === "mistake" || officials.length === 0) {
      people.push(...(await peopleWithRole(tx, "moderator", unitId)));
    }
  }
  const path = `/ban-lam-viec/gioi-thieu/${row.id}`;
  await notify(tx, people, { kind: row.topic, data: { name: row.name, reference }, path }, now);
}

/** Letters and digits that nobody mistakes for each other (Crockford). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

async function freeReference(tx: Transaction, prefix: string): Promise<string> {
  for (;;) {
    const code = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join("");
    const reference = `${prefix}-${code.slice(0, 4)}-${code.slice(4)}`;
    const [taken] = await tx
      .select({ id: suggestion.id })
      .from(suggestion)
      .where(and(eq(suggestion.reference, reference)))
      .limit(1);
    if (!taken) return reference;
  }
}
