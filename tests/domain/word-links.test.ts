import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { wordRequest } from "@/db/schema";
import { askInput } from "@/domain/confirmations/input";
import { askForWord, endWordLink, openLink } from "@/domain/confirmations/links.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "../support/database";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, far: Actor, moderator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  far = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
});

const name = "Trần Thị Bình";
const asked = (nominationId: string, more = {}) =>
  askInput.parse({ nominationId, whose: "self", name, days: "7", ...more });
const linkTo = async (id: string, more = {}) =>
  (await askForWord(official, asked(id, more))).path.split("/").at(-1)!;
const send = async (id: string) =>
  submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });

describe("a link", () => {
  test("opens what it asks about, keeps only its hash, and is as long as 256 bits", async () => {
    const id = await completeDraft(official, { consent: false });
    const token = await linkTo(id);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(await openLink(token, "1.1.1.1")).toMatchObject({ nominationId: id, whose: "self", name });
    const [row] = await db().select().from(wordRequest);
    expect(JSON.stringify(row)).not.toContain(token);
  });

  test("ends with the next one, when it is taken back, and when it is too old: alike for who opens it", async () => {
    const id = await completeDraft(official, { consent: false });
    const first = await linkTo(id);
    const second = await linkTo(id);
    const others = await linkTo(id, { whose: "residence", name: "Lê Văn Tổ" });
    const refusal = { code: "word-link-invalid", details: {} };
    await expect(openLink(first, "2.2.2.2")).rejects.toMatchObject(refusal);
    await expect(openLink("khong-co-that", "2.2.2.2")).rejects.toMatchObject(refusal);
    const [row] = await db().select().from(wordRequest).where(eq(wordRequest.whose, "residence"));
    await expect(endWordLink(far, row!.id)).rejects.toMatchObject({ code: "not-found" });
    await endWordLink(official, row!.id);
    await expect(endWordLink(official, row!.id)).rejects.toMatchObject({ code: "word-ended" });
    await expect(openLink(others, "2.2.2.2")).rejects.toMatchObject(refusal);
    await openLink(second, "2.2.2.2");
    await db().update(wordRequest).set({ expiresAt: new Date() });
    await expect(openLink(second, "2.2.2.2")).rejects.toMatchObject(refusal);
  });

  test("is not guessed at for long, while a good one still opens from the same address", async () => {
    const id = await completeDraft(official, { consent: false });
    const token = await linkTo(id);
    for (let tries = 0; tries < 30; tries++)
      await expect(openLink(`sai-${tries}`, "3.3.3.3")).rejects.toMatchObject({ code: "word-link-invalid" });
    await expect(openLink("sai", "3.3.3.3")).rejects.toMatchObject({ code: "too-many-attempts" });
    await expect(openLink("sai", "3.3.3.4")).rejects.toMatchObject({ code: "word-link-invalid" });
    expect((await openLink(token, "3.3.3.3")).nominationId).toBe(id);
  });

  test("is made by the ward's officials alone, while the nomination goes on", async () => {
    const id = await completeDraft(official);
    await send(id);
    const input = askInput.parse({ nominationId: id, whose: "self", name, days: "7" });
    await expect(askForWord(far, input)).rejects.toMatchObject({ code: "not-found" });
    await expect(askForWord(moderator, input)).rejects.toMatchObject({ code: "not-allowed" });
    await askForWord(official, input);
    expect(askInput.safeParse({ ...input, days: "0" }).success).toBe(false);
    expect(askInput.safeParse({ ...input, name: " " }).success).toBe(false);
  });
});
