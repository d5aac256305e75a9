import { expect, test } from "vitest";
import { consentInput } from "@/domain/consent/input";
import { consentMark } from "@/domain/consent/mark.server";
import { setConsents } from "@/domain/consent/set-consents.server";
import { draftPatch } from "@/domain/nominations/input";
import { findNomination } from "@/domain/nominations/queries.server";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { useDatabase } from "../support/database";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

test("said again by a form that does not ask the age, because the year of birth decides, it is kept", async () => {
  const actor = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const id = await completeDraft(actor, { consent: false });
  const loaded = async () => consentMark((await findNomination(actor, id))!.content);
  const given = (giverName: string, ageGroup: string | null) =>
    consentInput.parse({ channels: ["web"], giverName, givenOn: "2026-01-05", ageGroup });
  const born = async (birthYear: string) =>
    saveDraft(actor, { id, version: (await rowOf(id)).version, patch: draftPatch.parse({ birthYear }) });
  await setConsents(actor, id, given("Trần Thị Bình", "adult"));
  await born("1980");
  const unasked = given("Trần Thị Bình Minh", null);
  await setConsents(actor, id, { ...unasked, loaded: await loaded() });
  expect((await rowOf(id)).ageGroup).toBe("adult");
  // Asked again, and not answered: nothing is said.
  await born("");
  await setConsents(actor, id, { ...unasked, loaded: await loaded() });
  expect((await rowOf(id)).ageGroup).toBeNull();
});
