import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { consent, nomination } from "@/db/schema";
import { consentInput } from "@/domain/consent/input";
import { consentMark } from "@/domain/consent/mark.server";
import { setConsents } from "@/domain/consent/set-consents.server";
import type { AgeGroup } from "@/domain/consent/vocabulary";
import { missingAnswers } from "@/domain/nominations/completeness";
import { draftPatch } from "@/domain/nominations/input";
import { findNomination } from "@/domain/nominations/queries.server";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { hcmcYear } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { completeDraft, giveConsent, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

const official = (unitId = minhPhung) => makePerson({ role: "official", unitId });

async function submit(actor: Actor, nominationId: string): Promise<string> {
  return submitNomination(actor, { nominationId, version: (await rowOf(nominationId)).version });
}

/** What a story still waits for. */
async function lacks(actor: Actor, nominationId: string): Promise<Record<string, string>> {
  return missingAnswers((await findNomination(actor, nominationId))!.content, "told");
}

describe("consent (Luật 91/2025)", () => {
  const year = hcmcYear();
  const byBinh = { giverName: "Trần Thị Bình", givenOn: "2026-01-05", ageGroup: "adult" };

  test("the web must be agreed to; other channels alone do not do", async () => {
    const actor = await official();
    const id = await completeDraft(actor, { consent: false });
    await setConsents(actor, id, consentInput.parse({ ...byBinh, channels: ["roll", "social"] }));
    expect(await lacks(actor, id)).toEqual({ consents: "consent-required" });
    await giveConsent(actor, id);
    expect(await lacks(actor, id)).toEqual({});
  });

  test.each([
    [year - 5, "", "guardian-required"],
    [year - 7, "", "guardian-required"],
    [year - 15, "", "guardian-required"],
    [year - 7, "Trần Văn Cha", null],
    // Born in the year sixteen years ago: perhaps still fifteen today.
    [year - 16, "", "guardian-required"],
    [year - 16, "Trần Văn Cha", null],
    [year - 17, "", null],
    [year - 60, "", null],
  ])("born %i, guardian “%s”", async (birthYear, guardianName, code) => {
    const actor = await official();
    const id = await completeDraft(actor, { patch: { birthYear: String(birthYear) }, consent: false });
    await giveConsent(actor, id, guardianName, null);
    const nomination = await findNomination(actor, id);
    expect(missingAnswers(nomination!.content, "told")).toEqual(code ? { consents: code } : {});
  });

  test("without a year of birth the age must be said", async () => {
    const actor = await official();
    const id = await completeDraft(actor, { patch: { birthYear: "" }, consent: false });
    await giveConsent(actor, id, "", null);
    expect(await lacks(actor, id)).toMatchObject({ ageGroup: "choose-age" });
    await giveConsent(actor, id, "", "adult");
    expect(await lacks(actor, id)).not.toHaveProperty("ageGroup");
  });

  test("nobody asks the age of a collective", async () => {
    const actor = await official();
    const id = await completeDraft(actor, { patch: { kind: "collective" }, consent: false });
    await giveConsent(actor, id, "", null);
    await expect(submit(actor, id)).resolves.toMatch(/^LT-/);
  });

  test.each([
    ["minor", "Em Bình", "", "guardian-required"],
    ["minor", "", "Trần Văn Cha", "self-required"],
    ["minor", "Em Bình", "Trần Văn Cha", null],
    ["under-7", "Em Bình", "", "guardian-required"],
    ["under-7", "", "Trần Văn Cha", null],
    ["adult", "", "Trần Văn Cha", "self-required"],
  ] as const)(
    "said to be %s: person “%s”, guardian “%s”",
    async (ageGroup, giverName, guardianName, code) => {
      const actor = await official();
      const id = await completeDraft(actor, { patch: { birthYear: "" }, consent: false });
      const given = { giverName, guardianName, givenOn: "2026-01-05", ageGroup };
      await setConsents(actor, id, consentInput.parse({ ...given, channels: ["web"] }));
      const nomination = await findNomination(actor, id);
      expect(missingAnswers(nomination!.content, "told").consents ?? null).toBe(code);
    },
  );

  test("an answer settles only what the year of birth leaves open", async () => {
    const missing = async (birthYear: number, ageGroup: AgeGroup) => {
      const actor = await official();
      const id = await completeDraft(actor, { patch: { birthYear: String(birthYear) }, consent: false });
      await giveConsent(actor, id, "", ageGroup);
      return missingAnswers((await findNomination(actor, id))!.content, "told");
    };
    expect(await missing(year - 16, "adult")).toEqual({});
    expect(await missing(year - 15, "adult")).toEqual({ consents: "guardian-required" });
    expect(await missing(year - 40, "minor")).toEqual({});
  });

  test.each([
    ["individual", "collective"],
    ["individual", "model"],
    ["collective", "individual"],
  ])("given for an %s does not hold once it is a %s, until it is given anew", async (first, then) => {
    const actor = await official();
    const id = await completeDraft(actor, { patch: { kind: first, howTo: "Góp gạo." } });
    const { version } = await rowOf(id);
    await saveDraft(actor, { id, version, patch: draftPatch.parse({ kind: then }) });
    expect(await lacks(actor, id)).toEqual({ consents: "consent-giver" });
    await giveConsent(actor, id);
    await expect(submit(actor, id)).resolves.toMatch(/^LT-/);
  });

  test("a guardian's does not hold for a collective", async () => {
    const actor = await official();
    const id = await completeDraft(actor, { consent: false });
    await giveConsent(actor, id, "Trần Văn Cha");
    const { version } = await rowOf(id);
    await saveDraft(actor, { id, version, patch: draftPatch.parse({ kind: "collective" }) });
    expect(await lacks(actor, id)).toEqual({ consents: "consent-giver" });
    await giveConsent(actor, id, "Trần Văn Cha");
    await expect(submit(actor, id)).resolves.toMatch(/^LT-/);
  });

  test("recorded before the kind was chosen is the person's own", async () => {
    const actor = await official();
    const id = await completeDraft(actor, { patch: { kind: undefined } });
    const { version } = await rowOf(id);
    await saveDraft(actor, { id, version, patch: draftPatch.parse({ kind: "individual" }) });
    await expect(submit(actor, id)).resolves.toMatch(/^LT-/);
  });

  test("a collective's consent is its representative's", async () => {
    const actor = await official();
    const id = await completeDraft(actor, { patch: { kind: "collective" } });
    const rows = await db()
      .select({ giver: consent.giver })
      .from(consent)
      .where(eq(consent.nominationId, id))
      .limit(10);
    expect(rows).toEqual([{ giver: "representative" }, { giver: "representative" }]);
  });

  test("may be recorded only by the ward's officials, while the nomination is theirs to change", async () => {
    const actor = await official();
    const id = await completeDraft(actor);
    await expect(giveConsent(await official(tanSonHoa), id)).rejects.toMatchObject({ code: "not-found" });
    const moderator = await makePerson({ role: "moderator", unitId: minhPhung });
    await expect(giveConsent(moderator, id)).rejects.toMatchObject({ code: "not-found" });
    await submit(actor, id);
    await expect(giveConsent(moderator, id)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(giveConsent(actor, id)).rejects.toMatchObject({ code: "wrong-step" });
  });
});

describe("two tabs on the consent page", () => {
  const given = (giverName: string, channels = ["web"]) =>
    consentInput.parse({ channels, giverName, givenOn: "2026-01-05", ageGroup: "adult" });
  const markNow = async (actor: Actor, id: string) => consentMark((await findNomination(actor, id))!.content);

  test("an age said before the kind was changed makes no conflict of consents that stand", async () => {
    const actor = await official();
    const id = await completeDraft(actor, { consent: false });
    const agreed = { channels: ["web"], giverName: "Trần Thị Bình", givenOn: "2026-01-05" };
    await setConsents(actor, id, consentInput.parse({ ...agreed, ageGroup: "adult" }));
    await db().update(nomination).set({ kind: "collective" }).where(eq(nomination.id, id));
    await db().update(consent).set({ giver: "representative" }).where(eq(consent.nominationId, id));
    const before = await rowOf(id);
    await setConsents(actor, id, consentInput.parse({ ...agreed, loaded: await markNow(actor, id) }));
    expect(await rowOf(id)).toEqual(before);
    const more = { ...agreed, channels: ["web", "roll"], loaded: await markNow(actor, id) };
    await expect(setConsents(actor, id, consentInput.parse(more))).resolves.toBeUndefined();
  });

  test("the second is told who recorded what meanwhile, and nothing of the first is lost", async () => {
    const [first, second] = [
      await official(),
      await makePerson({ role: "official", unitId: minhPhung, name: "Lê Thị Hai" }),
    ];
    const id = await completeDraft(first, { consent: false });
    const loaded = await markNow(first, id);
    await setConsents(second, id, { ...given("Trần Thị Bình", ["web", "social"]), loaded });
    const { version } = await rowOf(id);
    const late = setConsents(first, id, { ...given("Trần Thị Khác"), loaded });
    await expect(late).rejects.toMatchObject({
      code: "stale",
      details: { by: "Lê Thị Hai", action: "consent.record" },
    });
    expect((await findNomination(first, id))!.content.consents.map((one) => one.giverName)).toEqual([
      "Trần Thị Bình",
      "Trần Thị Bình",
    ]);
    // Having seen it, the first may still put their own in its place.
    await setConsents(first, id, { ...given("Trần Thị Khác"), loaded: await markNow(first, id) });
    expect((await findNomination(first, id))!.content.consents).toMatchObject([
      { giverName: "Trần Thị Khác" },
    ]);
    expect((await rowOf(id)).version).toBe(version);
  });

  test("the same words sent twice are recorded once; text saved meanwhile is no hindrance", async () => {
    const actor = await official();
    const id = await completeDraft(actor, { consent: false });
    const loaded = await markNow(actor, id);
    const { version } = await rowOf(id);
    await saveDraft(actor, { id, version, patch: draftPatch.parse({ deed: "Gõ ở cửa sổ khác" }) });
    await setConsents(actor, id, { ...given("Trần Thị Bình"), loaded });
    await setConsents(actor, id, { ...given("Trần Thị Bình"), loaded });
    const rows = await db()
      .select({ id: consent.id })
      .from(consent)
      .where(eq(consent.nominationId, id))
      .limit(9);
    expect(rows).toHaveLength(1);
  });

  test("an age said meanwhile counts too", async () => {
    const actor = await official();
    const id = await completeDraft(actor, { consent: false });
    const loaded = await markNow(actor, id);
    await setConsents(actor, id, { ...consentInput.parse({ ageGroup: "minor" }), loaded });
    await expect(setConsents(actor, id, { ...given("Trần Thị Bình"), loaded })).rejects.toMatchObject({
      code: "stale",
    });
  });
});
