import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, nomination } from "@/db/schema";
import { composePapers } from "@/domain/papers/compose";
import { defaultWording } from "@/domain/papers/default-wording";
import { writePaperFile } from "@/domain/papers/make-papers.server";
import { writePapers } from "@/domain/papers/write-paper";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "../support/database";
import { madeRecord, paperWords } from "../support/made-papers";
import { makeCampaign } from "../support/nominations";
import { city, makePerson, minhPhung } from "../support/people";
import { rollOf } from "../support/rolls";
import { paragraphsOf, partOf } from "../support/word-parts";

useDatabase();

let official: Actor;
let campaignId: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  campaignId = await makeCampaign();
  await db().update(campaign).set({ organiserUnitId: city }).where(eq(campaign.id, campaignId));
});

const told = { words: paperWords, portal: "https://lantoa.example" };
const refused = (code: string) => expect.objectContaining({ code });
const ofRoll = (id: string) => ({ from: "roll", id }) as const;

describe("as a Word file", () => {
  test("it is A4 with the decree's margins, letters and page numbers from the second page", async () => {
    const { id } = await rollOf(official, campaignId, "Trần Thị Bình");
    const file = await writePaperFile(official, "proposal", ofRoll(id), told);
    const xml = await partOf(file, "word/document.xml");
    const margins = [...xml.matchAll(/<w:pgMar ([^>]*)\/>/g)].map(([, all]) => all!);
    expect(margins).toHaveLength(2);
    for (const all of margins)
      expect(
        Object.fromEntries([...all.matchAll(/w:(\w+)="(\d+)"/g)].map(([, name, size]) => [name, size])),
      ).toMatchObject(
        // 20, 20, 30 and 15 mm.
        { top: "1134", bottom: "1134", left: "1701", right: "850" },
      );
    expect([...xml.matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, all]) => all)).toEqual([
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:w="16838" w:h="11906" w:orient="landscape"',
    ]);
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
    const styles = await partOf(file, "word/styles.xml");
    expect(styles).toMatch(/<w:rFonts [^>]*w:ascii="Times New Roman"/);
    expect(styles).toMatch(/<w:sz w:val="28"\/>/);
    const headers = await Promise.all([1, 2].map((at) => partOf(file, `word/header${at}.xml`)));
    expect(headers.map((one) => /PAGE/.test(one)).sort()).toEqual([false, true]);
    expect(paragraphsOf(xml).slice(0, 9)).toEqual([
      "ỦY BAN NHÂN DÂN",
      "PHƯỜNG MINH PHỤNG",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Số:      /TTr-UBND",
      "Phường Minh Phụng, ngày … tháng … năm …",
      "TỜ TRÌNH",
      "Về việc đề nghị biểu dương, khen thưởng trong đợt “Biểu dương năm nay”",
      "Kính gửi: Ủy ban nhân dân Thành phố Hồ Chí Minh",
    ]);
  });

  test("a long heading takes lines of like length, and who gets a copy stays beside who signs", async () => {
    const made = { wording: defaultWording.minutes, record: madeRecord(3), today: "2026-11-27" };
    const papers = composePapers({ kind: "minutes", ...made, words: told.words, portal: told.portal });
    const xml = await partOf(await writePapers(papers), "word/document.xml");
    const [heading] = xml.split("<w:p>").filter((one) => one.includes("Họp xét biểu dương"));
    expect(heading).toMatch(/<w:ind w:left="(\d{3,})" w:right="\1"\/>/);
    const [short] = xml.split("<w:p>").filter((one) => one.includes("BIÊN BẢN"));
    expect(short).not.toContain("<w:ind");
    expect(xml.slice(xml.lastIndexOf("<w:tbl>"), xml.lastIndexOf("</w:tbl>"))).toContain("Nơi nhận:");
  });

  test("a ward that confirms a report stands as one that issues it, its name above its place", () => {
    const made = { wording: defaultWording.achievement, record: madeRecord(1), today: "2026-11-27" };
    const [paper] = composePapers({ kind: "achievement", ...made, words: told.words, portal: told.portal });
    expect(paper!.signers).toEqual([
      ["XÁC NHẬN CỦA", "ỦY BAN NHÂN DÂN", "PHƯỜNG MINH PHỤNG"],
      ["NGƯỜI BÁO CÁO"],
    ]);
  });

  test("words that look like fields, formulas or markup are words", async () => {
    const { id, rows: ids } = await rollOf(official, campaignId, "Trần Thị Bình");
    const deed = '=HYPERLINK("http://x") & <b>vá</b> {can_cu} \u0007\ufffe';
    await db().update(nomination).set({ deed }).where(eq(nomination.id, ids[0]!));
    const xml = await partOf(
      await writePaperFile(official, "proposal", ofRoll(id), told),
      "word/document.xml",
    );
    expect(paragraphsOf(xml)).toContain('=HYPERLINK("http://x") & <b>vá</b> {can_cu} ');
    expect(xml).not.toMatch(/<w:(hyperlink|fldSimple|instrText)/);
  });

  test("of what is not there, nothing is made", async () => {
    for (const from of ["nomination", "roll", "campaign"] as const)
      await expect(writePaperFile(official, "decision", { from, id: randomUUID() }, told)).rejects.toEqual(
        refused("not-found"),
      );
  });
});
