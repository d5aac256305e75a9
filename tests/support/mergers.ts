import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { db } from "@/db/client";
import { membership } from "@/db/schema";
import { runNext } from "@/domain/jobs/runner.server";
import type { Actor } from "@/domain/permissions";
import { hcmcToday } from "@/domain/time/dates";
import { mergerInput } from "@/domain/units/merger-input";
import { saveMerger } from "@/domain/units/save-merger.server";

/** Enters a merger of today, names by line, and has the portal carry it out. */
export async function merge(admin: Actor, from: string, into: string): Promise<void> {
  const said = mergerInput.parse({
    from,
    into,
    areNew: "1",
    effectiveOn: hcmcToday(),
    documentId: "chi-thi-05-ct-tw",
  });
  await saveMerger(admin, { id: randomUUID(), version: 0 }, said);
  while (await runNext("test", (error) => expect(error).toBeUndefined()));
}

/** The person as a request finds them now. */
export async function again(actor: Actor): Promise<Actor> {
  const held = await db().select().from(membership).where(eq(membership.userId, actor.id));
  return { ...actor, memberships: held.map(({ role, unitId }) => ({ role, unitId, wholeCity: false })) };
}
