import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, campaignAward, campaignDocument, document, roll } from "@/db/schema";
import { makePapers, offeredPapers } from "@/domain/papers/make-papers.server";
import { holdNomination } from "@/domain/nominations/hold.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Paper } from "@/domain/papers/paper";
import type { PaperKind } from "@/domain/papers/vocabulary";
import type { Actor } from "@/domain/permissions";
import { approveNomination } from "@/domain/nominations/decide.server";
import { awardInput } from "@/domain/recognitions/award";
import { sendRoll } from "@/domain/rolls/send-roll.server";
import { useDatabase } from "../support/database";
import { completeDraft, makeCampaign, rowOf } from "../support/nominations";
import { endListing, listed } from "../support/listings";
import { paperWords } from "../support/made-papers";
import { city, makePerson, minhPhung, tanSonHoa } from "../support/people";
import { rollOf } from "../support/rolls";

useDatabase();

const told = { words: paperWords, portal: "https://lantoa.example" };

let official: Actor, moderator: Actor, admin: Actor, elsewhere: Actor;
let campaignId: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  admin = await makePerson({ role: "admin", password: null });
  elsewhere = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  campaignId = await makeCampaign();
  await db().update(campaign).set({ organiserUnitId: city }).where(eq(campaign.id, campaignId));
});

const refused = (code: string) => expect.objectContaining({ code });
const lines = ({ body }: Paper) => body.flatMap((block) => (block.as === "line" ? [block.line] : []));
const rows = ({ annex }: Paper) => annex!.table.rows.filter((row): row is string[] => Array.isArray(row));
const ofRoll = (id: string) => ({ from: "roll", id }) as const;
const only = async (kind: PaperKind, of: Parameters<typeof makePapers>[2], who = official) => {
  const [paper, ...others] = await makePapers(who, kind, of, { ...told, today: "2026-11-27" });
  expect(others).toEqual([]);
  return paper!;
};

/** A list whose rows were all sent. */
async function sentRoll(...names: string[]) {
  const made = await rollOf(official, campaignId, ...names);
  await sendRoll(official, made.id);
  return made;
}

describe("a tờ trình", () => {
  test("says who asks whom for how many, and leaves open what is not known", async () => {
    const { id } = await rollOf(official, campaignId, "Trần Thị Bình", "Lê Văn Cường");
    const paper = await only("proposal", ofRoll(id));
    expect(paper).toMatchObject({
      issuer: ["ỦY BAN NHÂN DÂN", "PHƯỜNG MINH PHỤNG"],
      number: "Số:      /TTr-UBND",
      place: "Phường Minh Phụng, ngày … tháng … năm …",
      title: "TỜ TRÌNH",
      about: ["Về việc đề nghị biểu dương, khen thưởng trong đợt “Biểu dương năm nay”"],
      addressees: { lead: "Kính gửi:", names: ["Ủy ban nhân dân Thành phố Hồ Chí Minh"] },
      signers: [["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]],
      recipients: ["Như trên", "Lưu: VT"],
      foot: "",
    });
    expect(lines(paper).map(({ text }) => text)).toContain(
      "Ủy ban nhân dân phường Minh Phụng kính trình Ủy ban nhân dân Thành phố Hồ Chí Minh xem xét, biểu dương, khen thưởng 02 cá nhân có thành tích tiêu biểu trong đợt “Biểu dương năm nay” (danh sách kèm theo).",
    );
    expect(paper.annex!.under).toBe(
      "(Kèm theo Tờ trình số ……/TTr-UBND ngày … tháng … năm … của Ủy ban nhân dân phường Minh Phụng)",
    );
    expect(rows(paper)[0]).toEqual([
      "1",
      "Trần Thị Bình",
      "1956",
      "Nữ",
      "Giáo viên nghỉ hưu",
      "",
      "Khu phố 5",
      "Giáo dục, khuyến học",
      "Việc của Trần Thị Bình",
    ]);
    expect(rows(paper)).toHaveLength(2);
  });

  test("bears its list's number and day once they are written, and says what a demo made up", async () => {
    const { id } = await rollOf(official, campaignId, "Trần Thị Bình");
    const said = { number: "15/TTr-UBND", datedOn: "2026-02-05", illustrative: true };
    await db().update(roll).set(said).where(eq(roll.id, id));
    const paper = await only("proposal", ofRoll(id));
    expect([paper.number, paper.place, paper.foot]).toEqual([
      "Số: 15/TTr-UBND",
      "Phường Minh Phụng, ngày 05 tháng 02 năm 2026",
      "Dữ liệu minh họa do cổng tạo ra, không phải văn bản thật",
    ]);
  });

  test("is the ward's own: not there for another ward, a moderator or an administrator", async () => {
    const nominationId = await completeDraft(official, { campaignId });
    await submitNomination(official, { nominationId, version: (await rowOf(nominationId)).version });
    const of = { from: "nomination", id: nominationId } as const;
    for (const who of [elsewhere, moderator, admin])
      await expect(makePapers(who, "proposal", of, told)).rejects.toEqual(refused("not-found"));
    expect((await makePapers(moderator, "achievement", of, told))[0]!.title).toBe("BÁO CÁO THÀNH TÍCH");
    expect((await offeredPapers(moderator, of)).papers.map(({ kind }) => kind)).toEqual([
      "achievement",
      "minutes",
      "decision",
    ]);
  });
});

test("a replaced basis is marked in the paper and told beside the menu, never left silently", async () => {
  const law = { title: "Về việc thử", issuer: "Chính phủ", issuedOn: "2024-03-04" };
  await db()
    .insert(document)
    .values([
      {
        ...law,
        id: "luat",
        number: "Luật số 1/2022/QH15",
        title: "Luật Thử",
        issuedOn: "2022-01-01",
        issuedYearOnly: true,
      },
      { ...law, id: "moi", number: "Nghị định số 2/2026/NĐ-CP" },
      { ...law, id: "cu", number: "Nghị định số 1/2024/NĐ-CP", replacedById: "moi" },
    ]);
  await db()
    .insert(campaignDocument)
    .values([
      { campaignId, documentId: "cu" },
      { campaignId, documentId: "luat" },
    ]);
  const { id } = await rollOf(official, campaignId, "Trần Thị Bình");
  const bases = lines(await only("proposal", ofRoll(id))).filter(({ look }) => look === "basis");
  expect(bases.map(({ text, marked }) => [text, marked])).toEqual([
    ["Căn cứ Luật Thử năm 2022 [CẦN GHI ĐỦ NGÀY, THÁNG ban hành];", true],
    [
      "Căn cứ Nghị định số 1/2024/NĐ-CP ngày 04 tháng 3 năm 2024 của Chính phủ về việc thử [ĐÃ ĐƯỢC THAY THẾ bằng Nghị định số 2/2026/NĐ-CP].",
      true,
    ],
  ]);
  expect((await offeredPapers(official, ofRoll(id), "2026-11-27")).faulty).toEqual([
    { number: "Luật số 1/2022/QH15", replacedBy: null, fault: "year-only" },
    { number: "Nghị định số 1/2024/NĐ-CP", replacedBy: "Nghị định số 2/2026/NĐ-CP", fault: "replaced" },
  ]);
});

describe("a draft decision", () => {
  test("is whoever's who organises, names in words those that were sent, and none that is held", async () => {
    const { id, rows: ids } = await sentRoll("Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung");
    const { version } = await rowOf(ids[1]!);
    await holdNomination(moderator, {
      nominationId: ids[1]!,
      version,
      cause: "complaint",
      reason: "Có đơn.",
    });
    const paper = await only("decision", ofRoll(id));
    expect(paper).toMatchObject({
      issuer: ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"],
      number: "Số:      /QĐ-UBND",
      isDraft: true,
      place: "Thành phố Hồ Chí Minh, ngày … tháng … năm …",
      signers: [["CHỦ TỊCH"]],
    });
    expect(rows(paper).map(([at, name]) => [at, name])).toEqual([
      ["1", "Trần Thị Bình"],
      ["2", "Phạm Thị Dung"],
    ]);
    // No year of birth, no sex.
    expect(paper.annex!.table.heads).toEqual([
      "STT",
      "Họ và tên / tập thể",
      "Chức vụ",
      "Đơn vị",
      "Khu phố",
      "Thành tích tóm tắt",
    ]);
    expect(lines(paper).find(({ bold }) => bold === "Điều 1.".length)?.text).toMatch(
      /^Điều 1\. .* 02 cá nhân /,
    );
    expect((await offeredPapers(official, ofRoll(id))).held).toBe(1);
  });

  test("is there for who keeps the campaign, and not before anybody was sent", async () => {
    const of = { from: "campaign", id: campaignId } as const;
    const made = await rollOf(official, campaignId, "Trần Thị Bình");
    await expect(makePapers(admin, "decision", of, told)).rejects.toEqual(refused("paper-nobody"));
    await sendRoll(official, made.id);
    expect(rows(await only("decision", of, admin))).toHaveLength(1);
    await expect(makePapers(official, "decision", of, told)).rejects.toEqual(refused("not-found"));
  });

  test("bears number, day and signer of what was decided, and is a draft no more", async () => {
    const { id, rows: ids } = await sentRoll("Trần Thị Bình");
    await db().insert(campaignAward).values({ campaignId, level: "ward", form: "certificate" });
    const given = { award: "ward:certificate", decisionNumber: "1200/QĐ-UBND", decidedOn: "20/11/2026" };
    const { version } = await rowOf(ids[0]!);
    await approveNomination(moderator, { nominationId: ids[0]!, version }, awardInput.parse(given));
    const paper = await only("decision", ofRoll(id));
    expect([paper.number, paper.place, paper.isDraft]).toEqual([
      "Số: 1200/QĐ-UBND",
      "Phường Minh Phụng, ngày 20 tháng 11 năm 2026",
      false,
    ]);
    // The city organises the campaign; the ward's own award is the ward's decision, which it does not petition itself for.
    expect(paper.issuer).toEqual(["ỦY BAN NHÂN DÂN", "PHƯỜNG MINH PHỤNG"]);
    expect(JSON.stringify(paper.body)).toContain("Theo đề nghị của ……");
    const invitations = await makePapers(official, "invitation", ofRoll(id), told);
    expect(invitations.map(({ addressees }) => addressees)).toEqual([
      { lead: "Kính mời:", names: ["Trần Thị Bình"] },
    ]);
  });
});

test("a listing's sheet says when and where, its closing record only once it is over", async () => {
  const { nominationId, number } = await listed(official, moderator);
  const of = { from: "nomination", id: nominationId } as const;
  const paper = (await makePapers(official, "notice", of, told))[0]!;
  const text = lines(paper).map((line) => line.text);
  expect(text.find((line) => line.startsWith("2."))).toBe(
    `2. Nơi niêm yết: Bảng tin phường. Trên cổng: https://lantoa.example/niem-yet/${number}.`,
  );
  const [table] = paper.body.flatMap((block) => (block.as === "table" ? [block.table] : []));
  expect(table!.heads).toEqual(["STT", "Họ và tên / tập thể", "Khu phố", "Thành tích tóm tắt"]);
  await expect(makePapers(official, "notice-closing", of, told)).rejects.toEqual(refused("paper-nobody"));
  await endListing(number);
  const closing = (await makePapers(official, "notice-closing", of, told))[0]!;
  expect(lines(closing).map((line) => line.text)).toContainEqual(
    expect.stringMatching(/^4\. Góp ý nhận qua cổng: không có\./),
  );
});

test("a report holds what the catalogue's questions say of papers, and nothing of consents", async () => {
  const id = await completeDraft(official, { campaignId });
  const text = lines(await only("achievement", { from: "nomination", id })).map((line) => line.text);
  expect(text).toEqual(expect.arrayContaining(["Tên: Bà Trần Thị Bình", "Năm sinh: 1958", "Giới tính: Nữ"]));
  expect(text.some((line) => line.startsWith("Bảy giờ tối, chiếc bàn ăn"))).toBe(true);
  expect(text.join(" ")).not.toMatch(/đồng ý/i);
});
