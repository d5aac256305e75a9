import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { consent } from "@/db/schema";
import { missingAnswers } from "@/domain/nominations/completeness";
import { draftPatch } from "@/domain/nominations/input";
import { findDossier } from "@/domain/nominations/queries.server";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { hcmcYear } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { completeDraft, giveConsent, rowOf } from "../support/dossiers";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

const official = (unitId = minhPhung) => makePerson({ role: "official", unitId });

async function submit(actor: Actor, nominationId: string): Promise<string> {
  return submitNomination(actor, { nominationId, version: (await rowOf(nominationId)).version });
}

describe("consent (Luật 91/2025)", () => {
  const year = hcmcYear();

  test("the web must be agreed to; other channels alone do not do", async () => {
    const actor = await official();
    const id = await completeDraft(actor, { consent: false });
    await expect(submit(actor, id)).rejects.toMatchObject({ fields: { consents: "consent-required" } });
    await giveConsent(actor, id);
    await expect(submit(actor, id)).resolves.toMatch(/^LT-/);
  });

  test.each([
    [year - 5, "", "guardian-required"],
    [year - 7, "", "guardian-required"],
    [year - 15, "", "guardian-required"],
    [year - 7, "Trần Văn Cha", null],
    [year - 17, "", null],
    [year - 60, "", null],
  ])("born %i, guardian “%s”", async (birthYear, guardianName, code) => {
    const actor = await official();
    const id = await completeDraft(actor, { patch: { birthYear: String(birthYear) }, consent: false });
    await giveConsent(actor, id, guardianName);
    const dossier = await findDossier(actor, id);
    expect(missingAnswers(dossier!.content)).toEqual(code ? { consents: code } : {});
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
    await expect(submit(actor, id)).rejects.toMatchObject({ fields: { consents: "consent-giver" } });
    await giveConsent(actor, id);
    await expect(submit(actor, id)).resolves.toMatch(/^LT-/);
  });

  test("a guardian's does not hold for a collective", async () => {
    const actor = await official();
    const id = await completeDraft(actor, { consent: false });
    await giveConsent(actor, id, "Trần Văn Cha");
    const { version } = await rowOf(id);
    await saveDraft(actor, { id, version, patch: draftPatch.parse({ kind: "collective" }) });
    await expect(submit(actor, id)).rejects.toMatchObject({ fields: { consents: "consent-giver" } });
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

  test("may be recorded only by the ward's officials, while the dossier is theirs to change", async () => {
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
