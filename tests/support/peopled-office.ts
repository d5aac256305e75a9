import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { outbox } from "@/db/schema";
import { sendTrial } from "@/domain/mail/manage.server";
import type { Actor } from "@/domain/permissions";
import { listMergers } from "@/domain/units/mergers.server";
import { mergerInput } from "@/domain/units/merger-input";
import { listUnitsOfToday } from "@/domain/units/queries.server";
import { saveMerger } from "@/domain/units/save-merger.server";
import { defaultWording } from "@/domain/papers/default-wording";
import { wordingInput } from "@/domain/papers/wording";
import { listWordings, saveWording } from "@/domain/papers/wordings.server";
import { campaignIn } from "./campaigns";

/** A merger of two wards that are in none yet, entered long before its day. */
async function mergerAhead(admin: Actor): Promise<{ id: string }> {
  const taken = (await listMergers(admin)).flatMap(({ from, into }) => [...from, ...into]);
  const free = (await listUnitsOfToday()).filter(
    ({ kind, name }) => kind === "commune" && !taken.includes(name),
  );
  const id = randomUUID();
  const typed = { from: free[0]!.name, into: free[1]!.name, effectiveOn: "2099-01-01" };
  await saveMerger(
    admin,
    { id, version: 0 },
    mergerInput.parse({ ...typed, documentId: "chi-thi-05-ct-tw" }),
  );
  return { id };
}

/** The invitation's words of a ward that has none yet. */
async function wordingOfWard(admin: Actor): Promise<{ id: string; unitId: string }> {
  const taken = (await listWordings(admin)).map(({ unitId }) => unitId);
  const { id: unitId } = (await listUnitsOfToday()).find(({ id }) => !taken.includes(id))!;
  const typed = { ...defaultWording.invitation, kind: "invitation", unitId, about: "Dự hội nghị" };
  await saveWording(admin, 0, wordingInput.parse(typed));
  return { id: `invitation.${unitId}`, unitId };
}

/** A letter that did not go. */
async function letterRefused(admin: Actor): Promise<{ id: string }> {
  await sendTrial(admin);
  const [letter] = await db()
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.kind, "trial"), eq(outbox.state, "waiting")))
    .limit(1);
  await db().update(outbox).set({ state: "refused", failure: "recipient" }).where(eq(outbox.id, letter!.id));
  return letter!;
}

/** What an administrator enters. */
export const officeThings = (admin: Actor) => ({
  letterRefused: () => letterRefused(admin),
  merger: () => mergerAhead(admin),
  wording: () => wordingOfWard(admin),
  campaign: () => campaignIn(admin, "open"),
  campaignDraft: () => campaignIn(admin, "draft"),
  campaignClosed: () => campaignIn(admin, "closed"),
});
