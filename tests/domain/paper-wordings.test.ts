import { beforeEach, expect, test } from "vitest";
import { listEvents } from "@/domain/history/queries.server";
import { defaultWording } from "@/domain/papers/default-wording";
import { paperKinds } from "@/domain/papers/vocabulary";
import { wordingFault, wordingInput, type WordingInput } from "@/domain/papers/wording";
import {
  findWordingToEdit,
  listWordings,
  resetWording,
  saveWording,
  wordingFor,
} from "@/domain/papers/wordings.server";
import { listToTryWith, tryWording } from "@/domain/papers/try-wording.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "../support/database";
import { completeDraft, makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let admin: Actor, official: Actor;
beforeEach(async () => {
  admin = await makePerson({ role: "admin", password: null });
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
});
const refused = (code: string, more = {}) => expect.objectContaining({ code, ...more });
const typed = (more: Partial<Record<keyof WordingInput, string>> = {}) =>
  wordingInput.parse({ ...defaultWording.proposal, kind: "proposal", ...more });
const words = { column: String, label: String, say: String, channel: String };

test("the portal's own words are sound, and pass the form as they are", () => {
  for (const kind of paperKinds) {
    expect(wordingFault(kind, defaultWording[kind])).toBeNull();
    expect(wordingInput.parse({ ...defaultWording[kind], kind })).toEqual({
      ...defaultWording[kind],
      kind,
      unitId: null,
    });
  }
});

test("a ward's own words go before everybody's, those before the portal's; a reset leads back", async () => {
  await saveWording(admin, 0, typed({ about: "Chung" }));
  await saveWording(admin, 0, typed({ about: "Của phường", unitId: minhPhung }));
  const about = async (unitId: string | null) => (await wordingFor("proposal", unitId)).about;
  expect([await about(minhPhung), await about(tanSonHoa), await about(null)]).toEqual([
    "Của phường",
    "Chung",
    "Chung",
  ]);
  expect((await listWordings(admin)).map(({ unitName }) => unitName)).toEqual([null, "Phường Minh Phụng"]);
  const at = { kind: "proposal", unitId: minhPhung } as const;
  await saveWording(admin, 1, typed({ about: "Sửa lại", unitId: minhPhung }));
  await expect(saveWording(admin, 1, typed({ about: "Đè lên", unitId: minhPhung }))).rejects.toEqual(
    refused("stale"),
  );
  // Two begin one that nobody wrote yet: sent twice it is saved once, other words than those are not lost unsaid.
  await saveWording(admin, 0, typed({ about: "Sửa lại", unitId: minhPhung }));
  await expect(saveWording(admin, 0, typed({ about: "Khác", unitId: minhPhung }))).rejects.toEqual(
    refused("stale"),
  );
  await expect(resetWording(admin, { ...at, version: 1 })).rejects.toEqual(refused("stale"));
  await resetWording(admin, { ...at, version: 2 });
  await resetWording(admin, { ...at, version: 2 });
  expect(await about(minhPhung)).toBe("Chung");
  expect(await findWordingToEdit(admin, "proposal", minhPhung)).toMatchObject({ version: 0 });
  const { events } = await listEvents(admin);
  expect(events.map(({ action }) => action).slice(0, 4)).toEqual([
    "wording.reset",
    "wording.change",
    "wording.change",
    "wording.change",
  ]);
});

test("a gap that no such paper can fill is named, a brace alone too, and nothing is kept", async () => {
  const at = (words: string, part: string) => ({ details: { words }, fields: { [part]: "paper-gap" } });
  await expect(saveWording(admin, 0, typed({ body: "Kính trình {co_qan} xem xét." }))).rejects.toEqual(
    refused("paper-gap", at("{co_qan}", "body")),
  );
  // Only an invitation knows whom it is for.
  await expect(saveWording(admin, 0, typed({ addressees: "{nguoi_nhan}" }))).rejects.toEqual(
    refused("paper-gap", at("{nguoi_nhan}", "addressees")),
  );
  await expect(saveWording(admin, 0, typed({ about: "Về {dot" }))).rejects.toEqual(
    refused("paper-brace", at("{dot", "about")),
  );
  for (const name of ["constructor", "__proto__"])
    await expect(saveWording(admin, 0, typed({ about: `{${name}}` }))).rejects.toEqual(refused("paper-gap"));
  expect(await listWordings(admin)).toEqual([]);
});

test("only administrators write, for a unit that there is", async () => {
  await expect(saveWording(official, 0, typed())).rejects.toEqual(refused("not-allowed"));
  await expect(resetWording(official, { kind: "proposal", unitId: null, version: 1 })).rejects.toEqual(
    refused("not-allowed"),
  );
  await expect(listWordings(official)).rejects.toEqual(refused("not-allowed"));
  await expect(saveWording(admin, 0, typed({ unitId: "phuong-khong-co" }))).rejects.toEqual(
    refused("not-found"),
  );
  expect(wordingInput.safeParse({ ...defaultWording.proposal, kind: "proposal", body: " " }).success).toBe(
    false,
  );
});

test("is tried with a campaign's nominations before it is saved, which keeps nothing", async () => {
  const campaignId = await makeCampaign();
  const told = { words, portal: "https://lantoa.example" };
  await expect(tryWording(admin, typed(), campaignId, told)).rejects.toEqual(refused("paper-nobody"));
  const nominationId = await completeDraft(official, { campaignId });
  await submitNomination(official, { nominationId, version: (await rowOf(nominationId)).version });
  expect((await listToTryWith(admin)).map(({ id }) => id)).toEqual([campaignId]);
  const paper = await tryWording(admin, typed({ about: "Thử {Số lượng}" }), campaignId, told);
  expect(paper.about).toEqual(["Thử 01 cá nhân"]);
  expect([paper.issuer, paper.place.split(",")[0]]).toEqual([
    ["ỦY BAN NHÂN DÂN", "PHƯỜNG MINH PHỤNG"],
    "Phường Minh Phụng",
  ]);
  // Who keeps the campaign is told what an honour roll tells: no sex, no year of birth.
  expect(paper.annex!.table.heads).toEqual([
    "STT",
    "name",
    "occupation",
    "workplace",
    "neighbourhood",
    "deed",
  ]);
  const report = { ...wordingInput.parse({ ...defaultWording.achievement, kind: "achievement" }) };
  const text = JSON.stringify(await tryWording(admin, report, campaignId, told));
  expect(text).toContain("Bà Trần Thị Bình");
  expect(text).not.toContain("sex.female");
  await expect(tryWording(official, typed(), campaignId, told)).rejects.toEqual(refused("not-allowed"));
  await expect(tryWording(admin, typed({ title: "{x}" }), campaignId, told)).rejects.toEqual(
    refused("paper-gap"),
  );
  expect(await listWordings(admin)).toEqual([]);
});
