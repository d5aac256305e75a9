import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { campaign } from "@/db/schema";
import { write } from "@/db/write";
import { returnNomination } from "@/domain/nominations/decide.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { completeDraft, makeCampaign, rowOf } from "../support/nominations";
import { city, makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();
afterEach(() => vi.useRealTimers());

const official = (unitId = minhPhung) => makePerson({ role: "official", unitId });

async function submit(actor: Actor, nominationId: string): Promise<string> {
  const { version } = await rowOf(nominationId);
  // What was returned goes back as it was.
  return submitNomination(actor, { nominationId, version, unchanged: true });
}

/** What a moderator's "return" does to the state. */
async function giveBack(moderator: Actor, nominationId: string): Promise<void> {
  const { version } = await rowOf(nominationId);
  await returnNomination(moderator, { nominationId, version, reason: "Cần thêm số liệu" });
}

describe("a campaign", () => {
  test.each([
    ["of another ward takes no nomination", tanSonHoa, "campaign-elsewhere"],
    ["of one's own ward does", minhPhung, null],
    ["of the city does", city, null],
  ])("%s", async (_what, organiserUnitId, code) => {
    const actor = await official();
    const id = await completeDraft(actor);
    const { campaignId } = await rowOf(id);
    await write((tx) => tx.update(campaign).set({ organiserUnitId }).where(eq(campaign.id, campaignId!)));
    if (!code) return expect(await submit(actor, id)).toMatch(/^LT-/);
    await expect(submit(actor, id)).rejects.toMatchObject({ code, fields: { campaignId: code } });
    expect((await rowOf(id)).state).toBe("draft");
  });
});

describe("the deadline", () => {
  test("includes its own day in Ho Chi Minh City", async () => {
    const actor = await official();
    const id = await completeDraft(actor, { campaignId: await makeCampaign("2026-11-30") });
    vi.useFakeTimers({ now: new Date("2026-11-30T16:59:59Z"), toFake: ["Date"] });
    await expect(submit(actor, id)).resolves.toBe("LT-2026-0001");
  });

  test("a second after it the nomination stays a draft", async () => {
    const actor = await official();
    const id = await completeDraft(actor, { campaignId: await makeCampaign("2026-11-30") });
    vi.useFakeTimers({ now: new Date("2026-11-30T17:00:00Z"), toFake: ["Date"] });
    await expect(submit(actor, id)).rejects.toMatchObject({ code: "deadline-passed" });
    expect(await rowOf(id)).toMatchObject({ state: "draft", reference: null });
  });

  test("does not stop a nomination that was sent in time and returned", async () => {
    const actor = await official();
    const moderator = await makePerson({ role: "moderator", unitId: minhPhung });
    const id = await completeDraft(actor, { campaignId: await makeCampaign(hcmcToday()) });
    await submit(actor, id);
    await giveBack(moderator, id);
    vi.useFakeTimers({ now: new Date(Date.now() + 3 * 86_400_000), toFake: ["Date"] });
    await expect(submit(actor, id)).resolves.toMatch(/-0001$/);
  });

  test("the year of the reference is the one in Ho Chi Minh City", async () => {
    const actor = await official();
    const id = await completeDraft(actor, { campaignId: await makeCampaign("2027-12-31") });
    vi.useFakeTimers({ now: new Date("2026-12-31T17:00:00Z"), toFake: ["Date"] });
    await expect(submit(actor, id)).resolves.toBe("LT-2027-0001");
  });
});
