import { expect, test } from "vitest";
import { GET } from "@/app/trong-tuan/[week]/[file]/route";
import { weekPicturePath } from "@/app/_server/share-card/week-card";
import { db } from "@/db/client";
import { shortAddress } from "@/db/schema";
import { takeDownInput } from "@/domain/profiles/take-down-input";
import { takeDownStory } from "@/domain/profiles/take-down.server";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { weekOf } from "@/domain/time/weeks";
import { findWeekStory } from "@/domain/weeks/story.server";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung } from "../support/people";
import { publishStory } from "../support/stories";

useDatabase();

const week = weekOf(hcmcToday());

async function story(slug: string, daysBefore: number): Promise<string> {
  const publishedAt = new Date(`${addDays(week.from, -daysBefore)}T09:00:00+07:00`);
  const id = await publishStory(slug, { publishedAt, unitIds: [minhPhung] });
  await db()
    .insert(shortAddress)
    .values({ number: 9000 + daysBefore, profileId: id })
    .onConflictDoNothing();
  return id;
}

const ask = (path: string, headers: Record<string, string> = {}) => {
  const url = new URL(path, "https://lantoa.example");
  const [, , key, file] = url.pathname.split("/");
  const params = Promise.resolve({ week: key!, file: file! });
  return GET(new Request(url, { headers }), { params });
};

test("a week's picture that went round is gone at once with its story, also for who has a copy; the next one has its own", async () => {
  const moderator = await makePerson({ role: "moderator", password: null });
  const profileId = await story("se-go", 3);
  const addressNow = async () => weekPicturePath(week.key, (await findWeekStory(week.key))!, "vuong.png");
  const sent = await addressNow();
  // Whoever has any copy is told that it still holds, so that nothing needs to be drawn here.
  const held = { "if-none-match": "*" };
  const first = await ask(sent, held);
  expect([first.status, first.headers.get("cache-control")]).toEqual([304, "public, no-cache"]);
  const etag = first.headers.get("etag")!;
  expect((await ask(sent, { "if-none-match": etag })).status).toBe(304);
  const input = { profileId, kind: "hidden", reason: "Rút đồng ý.", decisionNumber: "" };
  await takeDownStory(moderator, takeDownInput.parse(input));
  // Nobody else's week yet: there is no picture at all.
  for (const path of [sent, sent.split("?")[0]!]) expect((await ask(path)).status).toBe(404);
  await story("thay-vao", 40);
  for (const headers of [{}, held, { "if-none-match": etag }]) {
    const gone = await ask(sent, headers);
    expect([gone.status, (await gone.arrayBuffer()).byteLength]).toEqual([410, 0]);
    expect(gone.headers.get("cache-control")).toBe("no-store");
  }
  const next = await addressNow();
  expect(next).not.toBe(sent);
  const other = await ask(next, held);
  expect(other.status).toBe(304);
  expect(other.headers.get("etag")).not.toBe(etag);
});
