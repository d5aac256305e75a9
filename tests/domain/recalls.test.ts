import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { notification } from "@/db/schema";
import type { Actor } from "@/domain/permissions";
import { restoreStory, takeDownStory } from "@/domain/profiles/take-down.server";
import { closeRecall } from "@/domain/recalls/close.server";
import { recallPath } from "@/domain/recalls/path";
import { findRecall, listOpenRecalls } from "@/domain/recalls/queries.server";
import { storyUseInput } from "@/domain/withdrawals/input";
import { pullCopy, recordStoryUse } from "@/domain/withdrawals/outreach.server";
import { hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { makeProfile } from "../support/profiles";

useDatabase();

let official: Actor, moderator: Actor, stranger: Actor, profileId: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", name: "Người của thành phố", password: null });
  stranger = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  profileId = await makeProfile({ slug: `thu-hoi-${randomUUID()}`, unitIds: [minhPhung] });
});

const hang = (place: string) =>
  recordStoryUse(
    official,
    storyUseInput.parse({
      profileId,
      part: "poster",
      kind: "poster",
      place,
      usedOn: hcmcToday(),
      copies: "3",
    }),
  );
const cancelled = { kind: "revoked", reason: "Khai sai.", decisionNumber: "210/QĐ-UBND" } as const;
const revoke = () => takeDownStory(moderator, { profileId, ...cancelled, decidedOn: "2026-11-27" });
const unread = async () =>
  (await db().select().from(notification).where(eq(notification.userId, official.id)))
    .filter(({ readAt }) => readAt === null)
    .map(({ kind, path }) => [kind, path]);

describe("the recall of a story", () => {
  test("lists every copy that went out, ticked off one by one, and is done once none is left", async () => {
    await hang("Bảng tin khu phố 3");
    await hang("Nhà văn hóa");
    const id = await revoke();
    expect(await unread()).toEqual([["taken-down", recallPath(id)]]);
    expect(await listOpenRecalls(official)).toMatchObject([
      { id, left: 2, ...cancelled, decidedOn: "2026-11-27" },
    ]);
    const { copies } = (await findRecall(official, id))!;
    expect(copies.map(({ place }) => place).sort()).toEqual(["Bảng tin khu phố 3", "Nhà văn hóa"]);
    await pullCopy(official, copies[0]!.id);
    await expect(closeRecall(official, id)).rejects.toMatchObject({
      code: "copies-left",
      details: { count: 1 },
    });
    await expect(pullCopy(official, copies[0]!.id)).rejects.toMatchObject({ code: "wrong-step" });
    await pullCopy(moderator, copies[1]!.id);
    await closeRecall(official, id);
    expect(await unread()).toEqual([]);
    expect(await listOpenRecalls(official)).toEqual([]);
    await expect(closeRecall(moderator, id)).rejects.toMatchObject({ code: "wrong-step" });
  });

  test("needs the decision that cancels the award", async () => {
    const without = takeDownStory(moderator, { profileId, ...cancelled, decisionNumber: "" });
    await expect(without).rejects.toMatchObject({ fields: { decisionNumber: "required" } });
    expect(await listOpenRecalls(moderator)).toEqual([]);
  });

  test("is over once a hidden story stands again", async () => {
    const id = await takeDownStory(moderator, { profileId, kind: "hidden", reason: "Nhầm." });
    await restoreStory(moderator, { profileId, reason: "Đã rõ." });
    expect(await listOpenRecalls(official)).toEqual([]);
    expect((await unread()).map(([kind]) => kind)).toEqual(["restored"]);
    await expect(closeRecall(official, id)).rejects.toMatchObject({ code: "wrong-step" });
    // Taken down anew it is another recall.
    const again = await takeDownStory(moderator, { profileId, kind: "hidden", reason: "Lần nữa." });
    expect((await listOpenRecalls(official)).map((one) => one.id)).toEqual([again]);
  });

  test("is nobody's of another ward", async () => {
    await hang("Bảng tin");
    const id = await revoke();
    const [copy] = (await findRecall(moderator, id))!.copies;
    expect(await findRecall(stranger, id)).toBeNull();
    expect(await listOpenRecalls(stranger)).toEqual([]);
    await expect(closeRecall(stranger, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(pullCopy(stranger, copy!.id)).rejects.toMatchObject({ code: "not-found" });
  });
});
