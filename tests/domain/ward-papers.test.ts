import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign } from "@/db/schema";
import { submitNomination } from "@/domain/nominations/submit.server";
import { makePapers, offeredPapers } from "@/domain/papers/make-papers.server";
import type { Paper } from "@/domain/papers/paper";
import { paperKinds } from "@/domain/papers/vocabulary";
import type { Actor } from "@/domain/permissions";
import { sendRoll } from "@/domain/rolls/send-roll.server";
import { recordTakeBack } from "@/domain/withdrawals/take-back.server";
import { wardTakeBackInput } from "@/domain/withdrawals/input";
import { useDatabase } from "../support/database";
import { completeDraft, makeCampaign, rowOf } from "../support/nominations";
import { paperWords } from "../support/made-papers";
import { city, makePerson, minhPhung, tanSonHoa } from "../support/people";
import { rollOf } from "../support/rolls";

useDatabase();

const told = { words: paperWords, portal: "https://lantoa.example", today: "2026-11-27" };

let official: Actor, elsewhere: Actor, moderator: Actor, wardModerator: Actor, admin: Actor;
let campaignId: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  elsewhere = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  wardModerator = await makePerson({ role: "moderator", unitId: minhPhung, password: null });
  admin = await makePerson({ role: "admin", password: null });
  campaignId = await makeCampaign();
  await db().update(campaign).set({ organiserUnitId: city }).where(eq(campaign.id, campaignId));
});

const part = (unitId: string = minhPhung) => ({ from: "ward", id: campaignId, unitId }) as const;
const kindsFor = async (who: Actor) => (await offeredPapers(who, part())).papers.map(({ kind }) => kind);
const named = ({ annex }: Paper) => annex!.table.rows.flatMap((row) => (Array.isArray(row) ? [row[1]] : []));
const remarks = ([paper]: Paper[]) => paper!.remarks.map(({ text }) => text);

describe("what a ward nominated in a campaign", () => {
  test("has the ward's papers of its own rows, drafts too, and nobody else's", async () => {
    await rollOf(official, campaignId, "Trần Thị Bình", "Lê Văn Cường");
    await rollOf(elsewhere, campaignId, "Phạm Thị Xa");
    await completeDraft(official, { campaignId, patch: { name: "Đỗ Thị Dung" } });
    const [proposal] = await makePapers(official, "proposal", part(), told);
    expect(named(proposal!).sort()).toEqual(["Lê Văn Cường", "Trần Thị Bình", "Đỗ Thị Dung"]);
    expect(proposal!.issuer).toEqual(["ỦY BAN NHÂN DÂN", "PHƯỜNG MINH PHỤNG"]);
    const reports = await makePapers(official, "achievement", part(), told);
    expect(reports).toHaveLength(3);
    expect(await kindsFor(official)).toEqual(["achievement", "proposal", "minutes"]);
  });

  test("bears its list's number where all stand in one list, and else leaves it open", async () => {
    const { id } = await rollOf(official, campaignId, "Trần Thị Bình");
    const number = async () => (await makePapers(official, "proposal", part(), told))[0]!.number;
    expect(await number()).toBe("Số:      /TTr-UBND");
    await db().run(`update roll set number = '15/TTr-UBND', dated_on = '2026-11-20' where id = '${id}'`);
    expect(await number()).toBe("Số: 15/TTr-UBND");
    await completeDraft(official, { campaignId, patch: { name: "Đỗ Thị Dung" } });
    expect(await number()).toBe("Số:      /TTr-UBND");
  });

  test("is the ward's: moderators see what was sent and write no tờ trình, others find nothing", async () => {
    const { id } = await rollOf(official, campaignId, "Trần Thị Bình");
    for (const who of [elsewhere, admin])
      await expect(offeredPapers(who, part())).rejects.toMatchObject({ code: "not-found" });
    expect(await kindsFor(moderator)).toEqual([]);
    await sendRoll(official, id);
    for (const who of [moderator, wardModerator])
      expect(await kindsFor(who)).toEqual(["achievement", "minutes", "decision"]);
    await expect(makePapers(moderator, "proposal", part(), told)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(makePapers(official, "proposal", part("khong-co"), told)).rejects.toMatchObject({
      code: "not-found",
    });
    const whole = { from: "campaign", id: campaignId } as const;
    await expect(makePapers(official, "decision", whole, told)).rejects.toMatchObject({ code: "not-found" });
  });
});

test("a consent taken back since is said beside the menu and marked on every paper that names them", async () => {
  const id = await completeDraft(official, { campaignId });
  await submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });
  const of = { from: "nomination", id } as const;
  expect((await offeredPapers(moderator, of)).takenBack).toEqual([]);
  const asked = wardTakeBackInput.parse({ nominationId: id, channels: "web", askedBy: "Bà Bình" });
  await recordTakeBack(official, asked);
  const { name } = await rowOf(id);
  expect((await offeredPapers(moderator, of)).takenBack).toEqual([expect.stringContaining(name)]);
  for (const kind of paperKinds.filter((one) => ["minutes", "decision", "achievement"].includes(one)))
    expect(remarks(await makePapers(moderator, kind, of, told))).toEqual([
      expect.stringMatching(new RegExp(`^\\[XEM LẠI TRƯỚC KHI KÝ: .*${name} đã rút sự đồng ý nêu ở: `, "u")),
    ]);
});
