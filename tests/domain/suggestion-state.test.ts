import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { event, nomination, profile, suggestion } from "@/db/schema";
import { deleteDrafts } from "@/domain/nominations/delete-draft.server";
import { findNomination } from "@/domain/nominations/queries.server";
import { findTies } from "@/domain/nominations/ties.server";
import type { Actor } from "@/domain/permissions";
import { storyFromText } from "@/domain/stories/document";
import { suggestionInput } from "@/domain/suggestions/input";
import { findStateOf, findSuggestion } from "@/domain/suggestions/queries.server";
import { sendSuggestion } from "@/domain/suggestions/send.server";
import { declineSuggestion, nominateSuggestion, takeUpSuggestion } from "@/domain/suggestions/settle.server";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, colleague: Actor, neighbour: Actor, id: string, reference: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  colleague = await makePerson({ role: "official", unitId: minhPhung, password: null, name: "Lê Thị Hai" });
  neighbour = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  id = randomUUID().replaceAll("-", "");
  const tip = { kind: "individual", name: "Bà Trần Thị B", reason: "Bà dạy chữ.", unit: "Phường Minh Phụng" };
  reference = await sendSuggestion(id, suggestionInput.parse(tip));
});

describe("what a sender sees by the reference", () => {
  it("says that somebody looks into it, from the first official on", async () => {
    await expect(takeUpSuggestion(neighbour, id)).rejects.toMatchObject({ code: "not-found" });
    expect(await findStateOf(reference)).toMatchObject({ state: "new", isLookedInto: false });
    await takeUpSuggestion(official, id);
    await takeUpSuggestion(colleague, id);
    expect(await findStateOf(reference)).toMatchObject({ state: "new", isLookedInto: true });
    expect(await findSuggestion(colleague, id)).toMatchObject({ takenUpBy: official.name });
    const acts = await db().select().from(event).where(eq(event.action, "suggestion.take-up"));
    expect(acts.map(({ actorId }) => actorId)).toEqual([official.id]);
    await declineSuggestion(colleague, { id, outcome: "Xin gửi lại khi có số liệu." });
    await expect(takeUpSuggestion(official, id)).rejects.toMatchObject({
      code: "wrong-step",
      details: { by: "Lê Thị Hai" },
    });
    expect(await findStateOf(reference)).toMatchObject({
      state: "declined",
      words: "Xin gửi lại khi có số liệu.",
    });
  });

  it("says that a nomination was begun, and nothing of it, until its story is published; then where", async () => {
    const nominationId = await nominateSuggestion(official, id);
    const begun = { reference, topic: "suggestion", state: "nominated", isLookedInto: false, words: "" };
    expect(await findStateOf(reference)).toEqual({ ...begun, story: null });
    const at = new Date();
    const story = { story: storyFromText("Bà dạy chữ."), publishedAt: at, updatedAt: at, nominationId };
    await db()
      .insert(profile)
      .values({
        id: randomUUID(),
        slug: "ba-day-chu",
        kind: "individual",
        name: "Bà B",
        deed: "Dạy chữ",
        ...story,
      });
    expect(await findStateOf(reference)).toEqual({
      ...begun,
      story: { name: "Bà B", path: "/guong/ba-day-chu" },
    });
    await db().update(profile).set({ state: "hidden" }).where(eq(profile.slug, "ba-day-chu"));
    expect(await findStateOf(reference)).toEqual({ ...begun, story: null });
  });
});

it("a draft says which tip it began with; deleted, the tip waits again", async () => {
  const nominationId = await nominateSuggestion(official, id);
  const draft = (await findNomination(official, nominationId))!;
  expect((await findTies(official, draft)).tip).toEqual({ id, reference });
  const [row] = await db().select().from(nomination).where(eq(nomination.id, nominationId));
  await deleteDrafts(official, [{ nominationId, version: row!.version }]);
  expect(await db().select().from(suggestion)).toMatchObject([{ state: "new", nominationId: null }]);
  expect(await findStateOf(reference)).toMatchObject({ state: "new", story: null });
});
