import { XMLValidator } from "fast-xml-parser";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign } from "@/db/schema";
import { writePaperFile } from "@/domain/papers/make-papers.server";
import { csvLines } from "@/domain/sheets/write-csv";
import { readFileOfNames } from "@/domain/sheets/read-file";
import { streamXlsx, writeXlsx } from "@/domain/sheets/write-xlsx";
import { useDatabase } from "../support/database";
import { paperWords } from "../support/made-papers";
import { makeCampaign } from "../support/nominations";
import { city, makePerson, minhPhung } from "../support/people";
import { rollOf } from "../support/rolls";
import { withFile } from "../support/sheet-files";
import { paragraphsOf, partOf } from "../support/word-parts";

useDatabase();

const hostile = [
  `</w:t><script>alert(1)</script>`,
  `]]> &amp; <img src=x onerror="alert(1)">`,
  `{ HYPERLINK "https://evil.example" } 'y'`,
];

describe("hostile words", () => {
  test("are the same words in a Word file, which holds no field and no link of theirs", async () => {
    const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
    const campaignId = await makeCampaign();
    await db().update(campaign).set({ organiserUnitId: city }).where(eq(campaign.id, campaignId));
    const names = hostile.map((words) => `Bà Lê Thị Sáu ${words}`);
    const { id } = await rollOf(official, campaignId, ...names);
    const told = { words: paperWords, portal: "https://lantoa.example" };
    const file = await writePaperFile(official, "proposal", { from: "roll", id }, told);
    const xml = await partOf(file, "word/document.xml");
    expect(XMLValidator.validate(xml)).toBe(true);
    const said = paragraphsOf(xml).join("\n");
    for (const name of names) expect(said).toContain(name);
    expect(xml).not.toMatch(/<script|<img|<w:instrText|<w:hyperlink|<w:fldSimple/);
    expect(await partOf(file, "word/_rels/document.xml.rels")).not.toContain("evil.example");
  });

  test("are the same words in a book, written at once or row by row", async () => {
    const rows = [["Tên"], ...hostile.map((words) => [words])];
    async function* oneByOne() {
      for (const row of rows) yield [row];
    }
    const pieces: Buffer[] = [];
    for await (const piece of streamXlsx([{ name: "A", head: 1, rows: oneByOne() }])) pieces.push(piece);
    for (const book of [writeXlsx([{ name: "A", head: 1, rows }]), Buffer.concat(pieces)]) {
      const xml = await partOf(book, "xl/worksheets/sheet1.xml");
      expect(XMLValidator.validate(xml)).toBe(true);
      expect(xml).not.toMatch(/<script|<img|<f\b|<hyperlink/);
      const read = await withFile("a.xlsx", book, async (path) =>
        (await readFileOfNames(path))[0]!.rows.map(({ cells }) => cells),
      );
      expect(read).toEqual(rows);
    }
  });
});

test.each(["=1+1", "+84", "-5", "@SUM(A1)", "\t=2", "\r=3"])(
  "a cell of a CSV that begins as %j does is no formula",
  (words) => {
    const marked = `'${words}`;
    expect(csvLines([[words, "Tên"]])).toBe(`${words.includes("\r") ? `"${marked}"` : marked},Tên\r\n`);
    // A number is one, and what only holds such a sign is as it was.
    expect(csvLines([[-5, `a${words.trim()}`]])).toBe(`-5,a${words.trim()}\r\n`);
  },
);
