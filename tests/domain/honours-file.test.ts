import { randomUUID } from "node:crypto";
import { createTranslator } from "next-intl";
import { beforeEach, expect, test } from "vitest";
import type { Words } from "@/app/_server/sheet-route";
import { honourLines, honourSheet } from "@/app/_sheets/honours";
import { campaign, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { listHonours } from "@/domain/campaigns/honours.server";
import { findCampaign } from "@/domain/campaigns/queries.server";
import { streamedBook } from "@/domain/sheets/book-stream.server";
import { readFileOfNames } from "@/domain/sheets/read-file";
import { writeCsv } from "@/domain/sheets/write-csv";
import vi from "@/messages/vi";
import { useDatabase } from "../support/database";
import { minhPhung } from "../support/people";
import { makeProfile } from "../support/profiles";
import { withFile } from "../support/sheet-files";

useDatabase();

const words = { t: createTranslator({ locale: "vi", messages: vi }), locale: "vi" } as unknown as Words;

beforeEach(async () => {
  const profileId = await makeProfile({
    slug: "chi-hai",
    name: "Trần Thị Hai",
    honorific: "Chị",
    deed: "Dạy chữ",
  });
  const row = { campaignId: "dot", level: "ward", year: 2026, unitId: minhPhung } as const;
  await write(async (tx) => {
    await tx
      .insert(campaign)
      .values({ id: "dot", slug: "dot", kind: "commendation", name: "Đợt thử", summary: "", state: "open" });
    const given = {
      ...row,
      form: "certificate",
      kind: "individual",
      decisionNumber: "12/QĐ",
      decidedOn: "2026-05-19",
    } as const;
    await tx.insert(recognition).values([
      { ...row, id: randomUUID(), form: "commended", profileId },
      {
        ...given,
        id: randomUUID(),
        name: "Lê Văn Ba",
        namedBy: "decision",
        deed: "=Sửa xe, vá lốp",
        occupation: "Thợ",
      },
      { ...given, id: randomUUID(), name: "Người Không Nêu", namedBy: null },
    ]);
  });
});

const roll = async () => ({ campaign: (await findCampaign("dot"))!, honours: await listHonours("dot") });

test("a roll goes out as CSV: who may be named, in the page's order, nothing in it a formula", async () => {
  const csv = await writeCsv(honourLines(words, await roll()));
  expect(csv.startsWith("\ufeffSTT,Họ và tên,Loại,")).toBe(true);
  const [, first, second, ...rest] = csv.split("\r\n");
  expect(first).toBe(
    `1,Lê Văn Ba,Cá nhân,Thợ,Phường Minh Phụng,"'=Sửa xe, vá lốp",Giấy khen,12/QĐ,19/05/2026,,`,
  );
  expect(second).toMatch(/^2,Chị Trần Thị Hai,Cá nhân,,.*,Dạy chữ,.*,http.*\/guong\/chi-hai,$/);
  expect(rest).toEqual([""]);
});

test("the same as a book, which says how many more there are without a name", async () => {
  const made = await roll();
  const stream = await streamedBook("public", () => Promise.resolve([honourSheet(words, made)]));
  const book = Buffer.from(await new Response(stream).arrayBuffer());
  const rows = await withFile("a.xlsx", book, async (path) =>
    (await readFileOfNames(path))[0]!.rows.map(({ cells }) => cells),
  );
  expect(rows.map((cells) => cells[1])).toEqual([
    "Họ và tên",
    "Lê Văn Ba",
    "Chị Trần Thị Hai",
    "Và 1 trường hợp không nêu tên.",
  ]);
  expect(JSON.stringify(rows)).not.toContain("Người Không Nêu");
});
