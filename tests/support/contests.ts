import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { contestRound } from "@/db/schema";
import { saveCampaign } from "@/domain/campaigns/save-campaign.server";
import { openCampaign } from "@/domain/campaigns/change-state.server";
import { campaignInput } from "@/domain/campaigns/input";
import { enterContest } from "@/domain/contests/enter.server";
import { entryInput, roundInput } from "@/domain/contests/input";
import { addRound } from "@/domain/contests/rounds.server";
import type { Actor, Viewer } from "@/domain/permissions";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { city } from "./people";

export const twoCriteria = [
  { words: "Nội dung", weight: "70", most: "10" },
  { words: "Trình bày", weight: "30", most: "5" },
];

/** An open contest of the city that takes entries for thirty days. Returns its id. */
export async function makeContest(admin: Actor, more: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID();
  await saveCampaign(
    admin,
    { id, version: 0 },
    campaignInput.parse({
      kind: "contest",
      name: `Hội thi Ảnh đẹp khu phố ${id.slice(0, 4)}`,
      organiserUnitId: city,
      summary: "Hội thi của thành phố.",
      deadlineOn: addDays(hcmcToday(), 30),
      awards: ["city:first", "city:second", "city:third", "city:encouragement"],
      ...more,
    }),
  );
  await openCampaign(admin, { id, version: 1 });
  return id;
}

export const makeRound = (actor: Actor, campaignId: string, kind: string, name: string) =>
  addRound(
    actor,
    roundInput.parse({
      campaignId,
      kind,
      name,
      differsFrom: "20",
      criteria: kind === "check" ? [] : twoCriteria,
    }),
  );

/** Hands entry `number` in. Returns its id. */
export const makeEntry = (campaignId: string, number: number, viewer: Viewer = null, more = {}) =>
  enterContest(
    viewer,
    `${campaignId.slice(0, 8)}${String(number).padStart(4, "0")}`,
    entryInput.parse({
      contest: campaignId,
      kind: "individual",
      entrant: `Người thi ${number}`,
      title: `Bài số ${number}`,
      unit: "Phường Minh Phụng",
      ...more,
    }),
  );

/** The version a form would stand on. */
export async function versionOf(roundId: string): Promise<number> {
  const [row] = await db()
    .select({ version: contestRound.version })
    .from(contestRound)
    .where(eq(contestRound.id, roundId));
  return row!.version;
}
