import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { event, nomination, notification, suggestion } from "@/db/schema";
import type { Actor } from "@/domain/permissions";
import { storyToText } from "@/domain/stories/document";
import { suggestionInput } from "@/domain/suggestions/input";
import {
  countNewSuggestions,
  findStateOf,
  findSuggestion,
  listSuggestions,
} from "@/domain/suggestions/queries.server";
import { sendSuggestion } from "@/domain/suggestions/send.server";
import { declineSuggestion, handleSuggestion, nominateSuggestion } from "@/domain/suggestions/settle.server";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

const reason = "Bà dạy chữ cho trẻ trong hẻm mỗi tối.";
const phone = "0900 000 000";
const tip = (given: Record<string, unknown> = {}) =>
  suggestionInput.parse({
    kind: "individual",
    name: "Bà Trần Thị B",
    reason,
    unit: "Phường Minh Phụng",
    ...given,
  });
const newId = () => randomUUID().replaceAll("-", "");
const send = (given?: Record<string, unknown>, id = newId()) => sendSuggestion(id, tip(given));

let official: Actor, neighbour: Actor, moderator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung });
  neighbour = await makePerson({ role: "official", unitId: tanSonHoa });
  moderator = await makePerson({ role: "moderator" });
});

/** What a reference says of a tip nobody has touched. */
const unseen = { topic: "suggestion", state: "new", isLookedInto: false, words: "", story: null };

const inboxes = async () => (await db().select().from(notification)).map((row) => row.userId).sort();

describe("a citizen's tip", () => {
  it("lies in its ward's inbox, told to its officials, and in no other's", async () => {
    const reference = await send({ contact: phone, contactConsent: "1", place: "Khu phố 5" });
    expect(reference).toMatch(/^GT-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const { suggestions } = await listSuggestions(official, {});
    expect(suggestions).toMatchObject([{ name: "Bà Trần Thị B", topic: "suggestion", state: "new" }]);
    const found = await findSuggestion(official, suggestions[0]!.id);
    expect(found).toMatchObject({ contact: phone, place: "Khu phố 5", units: [{ id: minhPhung }] });
    expect(await countNewSuggestions(official)).toBe(1);
    for (const stranger of [neighbour, null]) {
      expect((await listSuggestions(stranger, {})).suggestions).toEqual([]);
      expect(await findSuggestion(stranger, suggestions[0]!.id)).toBeNull();
    }
    expect(await inboxes()).toEqual([official.id]);
  });

  it("is one, however often the form arrives", async () => {
    const id = newId();
    const references = await Promise.all([send({}, id), send({}, id), send({}, id)]);
    expect(new Set(references).size).toBe(1);
    expect(await db().select().from(suggestion)).toHaveLength(1);
    expect(await inboxes()).toEqual([official.id]);
  });

  it("goes to a moderator where the ward has no official", async () => {
    await send({ unit: "Phường Phú Thọ" });
    expect(await inboxes()).toEqual([moderator.id]);
  });

  it("keeps no contact data in history or messages", async () => {
    await send({ contact: phone, contactConsent: "1" });
    const kept = JSON.stringify([await db().select().from(event), await db().select().from(notification)]);
    expect(kept).not.toContain("0900");
  });
});

describe("where", () => {
  const wardOf = async (given: Record<string, unknown>) => {
    const id = newId();
    await send({ unit: "", ...given }, id);
    const admin = await makePerson({ role: "moderator" });
    return (await findSuggestion(admin, id))!.units.map((unit) => unit.id);
  };

  it.each([
    [{ unit: "phuong minh phung" }, minhPhung],
    [{ unit: "p7 q11" }, minhPhung],
    [{ unit: "Phường Minh Phụng", unitId: minhPhung }, minhPhung],
    [{ unit: "phuong 7, quan 11", unitId: "phuong-7-quan-11" }, minhPhung],
    // Without scripts the choice of before comes along with whatever was typed over it.
    [{ unit: "Phường Tân Sơn Hòa", unitId: minhPhung }, tanSonHoa],
  ])("%o is the ward of today", async (given, unitId) => expect(await wardOf(given)).toEqual([unitId]));

  it("is asked where a name means several, and the answer holds", async () => {
    const refusal = await send({ unit: "Quận 11" }).catch((error) => error);
    expect(refusal).toMatchObject({ code: "invalid", fields: { unit: "several-units" } });
    const choices = JSON.parse(refusal.details.choices) as { id: string }[];
    expect(choices.map((one) => one.id)).toContain(minhPhung);
    expect(await wardOf({ unit: "Quận 11", nowUnitId: minhPhung })).toEqual([minhPhung]);
    await expect(send({ unit: "Quận 11", nowUnitId: tanSonHoa })).rejects.toMatchObject({ code: "invalid" });
  });

  it.each([
    [{ unit: "" }, "choose-unit"],
    [{ unit: "Phường Không Có" }, "unknown-unit"],
    [{ unit: "", unitId: minhPhung }, "choose-unit"],
    [{ unit: "Phường Không Có", unitId: minhPhung }, "unknown-unit"],
    [{ unit: "Thành phố Hồ Chí Minh" }, "unknown-unit"],
    [{ unit: "Thành phố Hồ Chí Minh", unitId: "tp-ho-chi-minh" }, "unknown-unit"],
  ])("%o is refused, and nothing is kept", async (given, code) => {
    await expect(send(given)).rejects.toMatchObject({ fields: { unit: code } });
    expect(await db().select().from(suggestion)).toEqual([]);
  });
});

describe("what may be sent", () => {
  it.each([
    [{}, null],
    [{ contact: phone }, "contactConsent"],
    [{ contact: phone, contactConsent: "1" }, null],
    [{ contact: "", contactConsent: "1" }, null],
    [{ name: " " }, "name"],
    [{ reason: "" }, "reason"],
    [{ reason: "a".repeat(3001) }, "reason"],
    [{ kind: "robot" }, "kind"],
    [{ kind: "robot", name: "", contact: phone }, "kind", "name", "contactConsent"],
  ])("%o", (given, ...faults) => {
    const parsed = suggestionInput.safeParse({ kind: "model", name: "Hẻm hoa", reason, ...given });
    expect(parsed.error?.issues.map((issue) => issue.path[0]) ?? [null]).toEqual(faults);
  });
});

describe("settling", () => {
  it("turns a tip into a draft that says what the citizen said, once, and erases the contact", async () => {
    const id = newId();
    await send({ place: "Khu phố 5", contact: phone, contactConsent: "1" }, id);
    const nominationId = await nominateSuggestion(official, id);
    expect(await nominateSuggestion(official, id)).toBe(nominationId);
    const drafts = await db().select().from(nomination);
    expect(drafts).toMatchObject([
      {
        id: nominationId,
        state: "draft",
        unitId: minhPhung,
        name: "Bà Trần Thị B",
        neighbourhood: "Khu phố 5",
      },
    ]);
    expect(storyToText(drafts[0]!.story)).toBe(reason);
    expect(await findSuggestion(official, id)).toMatchObject({
      state: "nominated",
      contact: null,
      contactErasedAt: expect.any(Date),
      nominationId: nominationId,
    });
    expect(JSON.stringify(await db().select().from(suggestion))).not.toContain("0900");
  });

  it("shows the nomination's name to the ward, and to moderators once it was sent", async () => {
    const id = newId();
    await send({}, id);
    const nominationId = await nominateSuggestion(official, id);
    await db().update(nomination).set({ name: "Tên chưa gửi" }).where(eq(nomination.id, nominationId));
    const seenBy = async (reader: Actor) => (await findSuggestion(reader, id))!.nominationName;
    expect(await seenBy(official)).toBe("Tên chưa gửi");
    expect(await seenBy(moderator)).toBeNull();
    await db().update(nomination).set({ state: "submitted", sendCount: 1 });
    expect(await seenBy(moderator)).toBe("Tên chưa gửi");
  });

  it("needs a reason to decline, happens once, and says who was first", async () => {
    const id = newId();
    const reference = await send({}, id);
    expect(() => declineSuggestion(official, { id, outcome: "" })).toThrow("invalid");
    await declineSuggestion(official, { id, outcome: "Đã được biểu dương năm 2025." });
    for (const again of [
      handleSuggestion(moderator, { id, outcome: "" }),
      nominateSuggestion(official, id),
      declineSuggestion(official, { id, outcome: "Khác" }),
    ]) {
      await expect(again).rejects.toMatchObject({ code: "wrong-step", details: { by: official.name } });
    }
    expect(await db().select().from(nomination)).toEqual([]);
    // The citizen learns the state and the words, not who decided.
    expect(await findStateOf(reference)).toEqual({
      ...unseen,
      reference,
      state: "declined",
      words: "Đã được biểu dương năm 2025.",
    });
    // What was written while the form promised that only officials read it stays with them.
    await db().update(suggestion).set({ outcomeTold: false });
    expect(await findStateOf(reference)).toMatchObject({ state: "declined", words: "" });
  });

  it("is for its own inbox only", async () => {
    const id = newId();
    await send({}, id);
    const nobody = await makePerson({ role: "admin" });
    for (const stranger of [neighbour, nobody]) {
      for (const act of [
        handleSuggestion(stranger, { id, outcome: "" }),
        declineSuggestion(stranger, { id, outcome: "Không" }),
        nominateSuggestion(stranger, id),
      ]) {
        await expect(act).rejects.toMatchObject({ code: "not-found" });
      }
    }
    // A moderator sees it and may settle it, but nominations are made by the ward.
    await expect(nominateSuggestion(moderator, id)).rejects.toMatchObject({ code: "not-allowed" });
    expect(await findSuggestion(official, id)).toMatchObject({ state: "new" });
  });
});

describe("a reference", () => {
  it("is read as people type it, and no other code answers", async () => {
    const reference = await send();
    const loose = reference.toLowerCase().replaceAll("-", " ");
    expect(await findStateOf(loose)).toEqual({ ...unseen, reference });
    for (const code of ["", "GT-0000-0000", "' or 1=1", `${reference}X`]) {
      expect(await findStateOf(code)).toBeNull();
    }
  });
});
