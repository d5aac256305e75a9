import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { nomination } from "@/db/schema";
import { write } from "@/db/write";
import { returnNomination } from "@/domain/nominations/decide.server";
import { countDesk, listDesk, type DeskFilter } from "@/domain/nominations/desk-list.server";
import { findNomination } from "@/domain/nominations/queries.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { unaccented } from "@/domain/text/fold";
import { useDatabase } from "../support/database";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

const official = (unitId = minhPhung) => makePerson({ role: "official", unitId });

async function submit(actor: Actor, nominationId: string): Promise<string> {
  return submitNomination(actor, { nominationId, version: (await rowOf(nominationId)).version });
}

/** What a moderator's "return" does to the state. */
async function giveBack(moderator: Actor, nominationId: string): Promise<void> {
  const { version } = await rowOf(nominationId);
  await returnNomination(moderator, { nominationId, version, reason: "Cần thêm số liệu" });
}

describe("the desk's list", () => {
  test("shows the ward's nominations to all its officials and to nobody else", async () => {
    const [first, second] = [await official(), await official()];
    const id = await completeDraft(first);
    const seen = async (actor: Actor) => (await listDesk(actor, {})).map((one) => one.id);
    expect(await seen(second)).toEqual([id]);
    expect(await seen(await official(tanSonHoa))).toEqual([]);
    expect(await seen(await makePerson({ role: "moderator", unitId: minhPhung }))).toEqual([]);
    expect(await findNomination(await official(tanSonHoa), id)).toBeNull();
    expect(await findNomination(null, id)).toBeNull();
  });

  test("shows what was returned first, then drafts, then what was sent", async () => {
    const actor = await official();
    const moderator = await makePerson({ role: "moderator", unitId: minhPhung });
    const [back, draft, sent] = [
      await completeDraft(actor),
      await completeDraft(actor),
      await completeDraft(actor),
    ];
    await submit(actor, back);
    await giveBack(moderator, back);
    await submit(actor, sent);
    const nominations = await listDesk(actor, {});
    expect(nominations.map((one) => [one.id, one.state])).toEqual([
      [back, "returned"],
      [draft, "draft"],
      [sent, "submitted"],
    ]);
    const returned = await listDesk(actor, { group: "can-bo-sung" });
    expect(returned.map((one) => one.decisionReason)).toEqual(["Cần thêm số liệu"]);
  });

  test("pages through nominations saved in the same millisecond without losing one", async () => {
    const actor = await official();
    const at = new Date();
    const rows = Array.from({ length: 120 }, () => ({
      id: randomUUID(),
      unitId: minhPhung,
      createdById: actor.id,
      createdAt: at,
      updatedAt: at,
    }));
    await write((tx) => tx.insert(nomination).values(rows));
    const pages = [1, 2, 3, 4].map((page) => listDesk(actor, { page }));
    const seen = (await Promise.all(pages)).map((page) => page.map((one) => one.id));
    expect(seen.map((page) => page.length)).toEqual([50, 50, 20, 0]);
    expect(new Set(seen.flat()).size).toBe(120);
    expect((await countDesk(actor, {}))[""]).toBe(120);
  });

  test("finds by name, deed or number without accents, and counts each group under the same filter", async () => {
    const actor = await official();
    const [one, other] = [await completeDraft(actor), await completeDraft(actor)];
    await write((tx) =>
      tx.update(nomination).set({ name: "Đỗ Thị Ẩn", deed: "Vá xe" }).where(eq(nomination.id, one)),
    );
    await submit(actor, other);
    const { reference } = await rowOf(other);
    const found = async (filter: DeskFilter) => (await listDesk(actor, filter)).map(({ id }) => id);
    expect(await found({ query: "do thi an" })).toEqual([one]);
    expect(await found({ query: "VÁ XE  đỗ" })).toEqual([one]);
    expect(await found({ query: reference! })).toEqual([other]);
    expect(await found({ query: "100%" })).toEqual([]);
    expect(await found({ group: "da-gui" })).toEqual([other]);
    expect(await found({ kind: "model" })).toEqual([]);
    expect(await countDesk(actor, { query: "do thi an" })).toMatchObject({ "": 1, nhap: 1, "da-gui": 0 });
    expect((await countDesk(await official(tanSonHoa), {}))[""]).toBe(0);
  });

  test("finds every letter as it was typed: what the database folds is what the words asked for are", async () => {
    const actor = await official();
    const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
    const vowels = [..."aăâeêioôơuưy"].flatMap((vowel) =>
      tones.map((tone) => (vowel + tone).normalize("NFC")),
    );
    const letters = [...vowels, ..."bcdđghklmnpqrstvxfjwz0123456789"];
    const name = [...letters, ...letters.map((letter) => letter.toUpperCase()), "Lý Mỹ Kỹ Quý Hoà"].join(" ");
    const id = await completeDraft(actor);
    await write((tx) => tx.update(nomination).set({ name, deed: "" }).where(eq(nomination.id, id)));
    expect((await rowOf(id)).folded.trim()).toBe(unaccented(name));
    for (const query of ["Lý", "MỸ", "quý", "hoà", "đ", ...letters])
      expect([query, (await listDesk(actor, { query })).map((one) => one.id)]).toEqual([query, [id]]);
  });

  test("says of a draft what it still lacks, and nothing of one that is enough to be sent", async () => {
    const actor = await official();
    const id = await completeDraft(actor);
    const lacks = async () => (await listDesk(actor, {}))[0]!.lacks;
    expect(await lacks()).toEqual([]);
    await write((tx) => tx.update(nomination).set({ deed: "" }).where(eq(nomination.id, id)));
    expect(await lacks()).toEqual(["deed"]);
  });
});
