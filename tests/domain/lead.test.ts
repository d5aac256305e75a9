import { beforeEach, expect, test } from "vitest";
import { revisionOf } from "@/domain/cache/revision.server";
import { tags } from "@/domain/cache/tags";
import type { Actor } from "@/domain/permissions";
import { leadHomePage, listFrontStories, moveFrontStory } from "@/domain/profiles/lead.server";
import { takeDownStory } from "@/domain/profiles/take-down.server";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung } from "../support/people";
import { publishStory } from "../support/stories";

useDatabase();

let moderator: Actor, wardModerator: Actor;
beforeEach(async () => {
  moderator = await makePerson({ role: "moderator", password: null });
  wardModerator = await makePerson({ role: "moderator", unitId: minhPhung, password: null });
});

const front = async () => (await listFrontStories()).map(({ slug }) => slug);
const leading = async () => (await front())[0] ?? null;
const put = (profileId: string, lead: "yes" | "no" = "yes") => leadHomePage(moderator, { profileId, lead });

test("the home page is led by the story put there last; the one before comes back when it steps back", async () => {
  const [one, two] = [await publishStory("mot"), await publishStory("hai")];
  expect(await leading()).toBeNull();
  const before = await revisionOf([tags.profiles]);
  await put(one);
  expect(await leading()).toBe("mot");
  expect(await revisionOf([tags.profiles])).not.toBe(before);
  await put(two);
  expect(await leading()).toBe("hai");
  await put(two, "no");
  expect(await leading()).toBe("mot");
});

test("not by a story that was taken down, nor by whom it is not for", async () => {
  const story = await publishStory("mot", { unitIds: [minhPhung] });
  await expect(leadHomePage(wardModerator, { profileId: story, lead: "yes" })).rejects.toThrow("not-allowed");
  await expect(put("khong-co")).rejects.toThrow("not-found");
  await put(story);
  await takeDownStory(moderator, { profileId: story, kind: "hidden", reason: "Xin rút tên." });
  expect(await leading()).toBeNull();
  await expect(put(story)).rejects.toThrow("wrong-step");
});

test("the chosen ones stand in the moderators' order, moved by one place; at the end one stays", async () => {
  const [one, two, three] = [await publishStory("mot"), await publishStory("hai"), await publishStory("ba")];
  // Two put there in one millisecond still have their order once one is moved.
  for (const id of [one, two, three]) await put(id);
  const move = (profileId: string, way: "up" | "down", by = moderator) =>
    moveFrontStory(by, { profileId, way });
  const [first, ...others] = await front();
  const ids = new Map([
    ["mot", one],
    ["hai", two],
    ["ba", three],
  ]);
  await move(ids.get(first!)!, "down");
  expect(await front()).toEqual([others[0], first, others[1]]);
  await move(ids.get(others[0]!)!, "up");
  expect(await front()).toEqual([others[0], first, others[1]]);
  await expect(move(one, "up", wardModerator)).rejects.toThrow("not-allowed");
  await put(one, "no");
  await expect(move(one, "up")).rejects.toThrow("wrong-step");
});
