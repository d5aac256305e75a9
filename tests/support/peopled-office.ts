import { randomUUID } from "node:crypto";
import type { Actor } from "@/domain/permissions";
import { listMergers } from "@/domain/units/mergers.server";
import { mergerInput } from "@/domain/units/merger-input";
import { listUnitsOfToday } from "@/domain/units/queries.server";
import { saveMerger } from "@/domain/units/save-merger.server";
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

/** What an administrator enters. */
export const officeThings = (admin: Actor) => ({
  merger: () => mergerAhead(admin),
  campaign: () => campaignIn(admin, "open"),
  campaignDraft: () => campaignIn(admin, "draft"),
  campaignClosed: () => campaignIn(admin, "closed"),
});
