import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { notification, profile, profileUnit, suggestion } from "@/db/schema";
import type { Actor } from "@/domain/permissions";
import { storyFromText } from "@/domain/stories/document";
import { mistakeInput } from "@/domain/suggestions/input";
import { findStateOf, findSuggestion, listSuggestions } from "@/domain/suggestions/queries.server";
import { reportMistake } from "@/domain/suggestions/send.server";
import { handleSuggestion, nominateSuggestion } from "@/domain/suggestions/settle.server";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

const newId = () => randomUUID().replaceAll("-", "");

async function story(unitIds: string[]): Promise<string> {
  const id = randomUUID();
  const at = new Date();
  const text = storyFromText("Một đoạn.");
  const row = {
    id,
    slug: "me-do-dau",
    kind: "model",
    name: "Mẹ đỡ đầu",
    deed: "Chăm lo",
    story: text,
  } as const;
  await db()
    .insert(profile)
    .values({ ...row, publishedAt: at, updatedAt: at });
  if (unitIds.length > 0)
    await db()
      .insert(profileUnit)
      .values(unitIds.map((unitId) => ({ profileId: id, unitId })));
  return id;
}

let official: Actor, neighbour: Actor, moderator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung });
  neighbour = await makePerson({ role: "official", unitId: tanSonHoa });
  moderator = await makePerson({ role: "moderator" });
});

const inboxes = async () => (await db().select().from(notification)).map((row) => row.userId).sort();

describe("a mistake", () => {
  const wrong = (page: string) => mistakeInput.parse({ page, reason: "Sai năm: đúng ra là 2014." });

  it("reaches every ward of the story, and the moderators", async () => {
    await story([minhPhung, tanSonHoa]);
    const reference = await reportMistake(newId(), wrong("/en/mo-hinh/me-do-dau"));
    expect(reference).toMatch(/^BL-/);
    expect(await inboxes()).toEqual([official.id, neighbour.id, moderator.id].sort());
    for (const reader of [official, neighbour, moderator]) {
      const { suggestions } = await listSuggestions(reader, {});
      expect(suggestions).toMatchObject([{ topic: "mistake", name: "Mẹ đỡ đầu" }]);
    }
    const [row] = await db().select().from(suggestion);
    expect((await findSuggestion(official, row!.id))!.story).toMatchObject({ name: "Mẹ đỡ đầu" });
    await db().update(profile).set({ state: "hidden" });
    expect((await findSuggestion(official, row!.id))!.story).toBeNull();
    await expect(nominateSuggestion(official, row!.id)).rejects.toMatchObject({ code: "not-allowed" });
    await handleSuggestion(neighbour, { id: row!.id, outcome: "Đã sửa năm." });
    expect(await findStateOf(reference)).toMatchObject({ state: "handled" });
  });

  it("in a story of no ward of today reaches the city's moderators; in no story it is refused", async () => {
    await story([]);
    await reportMistake(newId(), wrong("/mo-hinh/me-do-dau"));
    expect(await inboxes()).toEqual([moderator.id]);
    for (const page of ["/guong/khong-co", "https://evil.example/guong/me-do-dau", "/quan-tri", ""]) {
      await expect(reportMistake(newId(), wrong(page))).rejects.toMatchObject({ code: "not-found" });
    }
  });
});
