import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { consent, profile, shortAddress } from "@/db/schema";
import { write } from "@/db/write";
import {
  findBulletinStories,
  listBulletinChoices,
  listUnitsWithStories,
} from "@/domain/bulletins/queries.server";
import { setConsents } from "@/domain/consent/set-consents.server";
import type { ConsentChannel } from "@/domain/consent/vocabulary";
import { approveNomination } from "@/domain/nominations/decide.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { findStory } from "@/domain/profiles/find-story.server";
import { resolveStory } from "@/domain/profiles/resolve-story.server";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

let official: Actor, moderator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
});

/** A published story whose people agreed to `channels`. Returns what its page shows, and its nomination. */
async function published(deed: string, channels: ConsentChannel[], guardianName = "") {
  const nominationId = await completeDraft(official, { patch: { deed }, consent: false });
  const givenOn = addDays(hcmcToday(), -1);
  const giverName = "Trần Thị Bình";
  const ageGroup = "adult";
  await setConsents(official, nominationId, { channels, giverName, guardianName, givenOn, ageGroup });
  await submitNomination(official, { nominationId, version: (await rowOf(nominationId)).version });
  const path = (await approveNomination(moderator, {
    nominationId,
    version: (await rowOf(nominationId)).version,
  }))!;
  const slug = path.split("/").at(-1)!;
  return { nominationId, slug, story: (await findStory(slug))! };
}

const renamed = (slug: string, change: Partial<typeof profile.$inferInsert>) =>
  write((tx) => tx.update(profile).set(change).where(eq(profile.slug, slug)));

const at = (story: { shortNumber: number }) => resolveStory(`/g/${story.shortNumber}`);

describe("a printed number", () => {
  test("is given to every new story, one after the other, and leads to it", async () => {
    const first = await published("Việc tốt thứ nhất", ["web"]);
    const second = await published("Việc tốt thứ hai", ["web"]);
    expect(second.story.shortNumber).toBe(first.story.shortNumber + 1);
    expect(await at(second.story)).toMatchObject({ is: "moved", path: `/guong/${second.slug}` });
    expect(await at({ shortNumber: second.story.shortNumber + 1 })).toEqual({ is: "none" });
  });

  test("follows a story to its new address, and says when it was taken down", async () => {
    const { slug, story } = await published("Việc tốt đổi tên", ["web"]);
    await renamed(slug, { slug: "ten-moi" });
    expect(await at(story)).toMatchObject({ is: "moved", path: "/guong/ten-moi" });
    await renamed("ten-moi", { state: "hidden" });
    expect(await at(story)).toMatchObject({ is: "gone" });
    await renamed("ten-moi", { state: "revoked" });
    expect(await at(story)).toMatchObject({ is: "gone" });
  });

  test("never changes", async () => {
    const { story } = await published("Việc tốt giữ số", ["web"]);
    const moved = write((tx) =>
      tx.update(shortAddress).set({ number: 900 }).where(eq(shortAddress.number, story.shortNumber)),
    );
    await expect(moved).rejects.toThrow();
    expect(await at(story)).toMatchObject({ is: "moved" });
  });
});

describe("paper and sharing", () => {
  test("ask for a consent of their own", async () => {
    const web = await published("Chỉ đồng ý trang web", ["web"]);
    expect([web.story.onNoticeBoards, web.story.onSocialMedia]).toEqual([false, false]);
    const all = await published("Đồng ý mọi nơi", ["web", "notice_board", "social"]);
    expect([all.story.onNoticeBoards, all.story.onSocialMedia]).toEqual([true, true]);
    const numbers = [web.story.shortNumber, all.story.shortNumber];
    expect((await findBulletinStories(numbers)).map((story) => story.slug)).toEqual([all.slug]);
    expect((await listBulletinChoices(null, numbers, 10)).map((row) => row.number)).toEqual([numbers[1]]);
    expect(await listUnitsWithStories()).toMatchObject([{ id: minhPhung, name: "Phường Minh Phụng" }]);
  });

  test("stop when one of two givers takes it back", async () => {
    const { nominationId, slug, story } = await published(
      "Em nhỏ nhặt của rơi",
      ["web", "notice_board"],
      "Mẹ của em",
    );
    expect(story.onNoticeBoards).toBe(true);
    await write((tx) =>
      tx
        .update(consent)
        .set({ withdrawnAt: new Date() })
        .where(
          and(
            eq(consent.nominationId, nominationId),
            eq(consent.channel, "notice_board"),
            eq(consent.giver, "guardian"),
          ),
        ),
    );
    expect((await findStory(slug))!.onNoticeBoards).toBe(false);
    expect(await findBulletinStories([story.shortNumber])).toEqual([]);
  });

  test("the list keeps to a unit, and to what was chosen", async () => {
    const { story } = await published("Việc tốt ở phường", ["web", "notice_board"]);
    const numbers = async (unit: string, chosen: number[]) =>
      (await listBulletinChoices(unit, chosen, 10)).map((row) => row.number);
    expect(await numbers(minhPhung, [])).toEqual([story.shortNumber]);
    expect(await numbers("phuong-tan-son-hoa", [])).toEqual([]);
    expect(await numbers("phuong-tan-son-hoa", [story.shortNumber])).toEqual([story.shortNumber]);
    expect(await db().select({ number: shortAddress.number }).from(shortAddress).limit(5)).toHaveLength(1);
  });
});
