import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { blob, booklet, job, media, profile, recognition } from "@/db/schema";
import {
  askForBooklet,
  findBooklet,
  openBooklet,
  refreshBooklets,
} from "@/domain/honour-books/booklet/kept.server";
import { saveForeword } from "@/domain/honour-books/foreword.server";
import { jobsHere } from "@/domain/jobs/here";
import { readBlob } from "@/domain/media/blobs.server";
import { addPhoto, describePhoto } from "@/domain/media/photos.server";
import type { Actor } from "@/domain/permissions";
import { takeDownStory } from "@/domain/profiles/take-down.server";
import { useDatabase } from "./support/database";
import { addCampaign, bookCampaign, honour, nameOf, year, type Given } from "./support/honour-book";
import { jpeg } from "./support/files";
import { runAll } from "./support/imports";
import { asked } from "./support/office";
import { makePerson, minhPhung, tanSonHoa } from "./support/people";

useDatabase();

let admin: Actor, moderator: Actor;
beforeEach(async () => {
  admin = await makePerson({ role: "admin", password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  await addCampaign();
});

/** The kept file as poppler reads it: all its words, page by page. */
async function pagesOf(sha256: string, size: number) {
  const folder = mkdtempSync(join(tmpdir(), "lan-toa-book-test-"));
  try {
    const path = join(folder, "book.pdf");
    writeFileSync(path, Buffer.from(await new Response(readBlob(sha256, 0, size - 1)).arrayBuffer()));
    const pages = asked("pdftotext", "-layout", path, "-").normalize("NFC").split("\f").slice(0, -1);
    const places = asked("pdfinfo", "-dests", path);
    return { pages, places, info: asked("pdfinfo", path), fonts: asked("pdffonts", path) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function made() {
  await askForBooklet(admin, year);
  await runAll();
  const file = (await openBooklet(year))!;
  return { file, ...(await pagesOf(file.sha256, file.size)) };
}

const flat = (text: string) => text.replace(/\s+/gu, " ");
/** The page (from 1) that a line of the contents names. */
function contentsPage(pages: string[], title: string): number {
  // They begin behind the title; a hundred stories take some pages of them.
  const contents = pages.slice(2, 12).join(" ");
  return Number(new RegExp(`${title}\\s+(\\d+)`, "u").exec(flat(contents))![1]);
}

/** A story's photo, as an official would have uploaded it. */
async function addPhotoTo(profileId: string): Promise<void> {
  const owner = { kind: "campaign", id: bookCampaign } as const;
  const id = await addPhoto(admin, owner, { name: "a.jpg", data: await jpeg(640, 480) });
  await describePhoto(admin, id, { alt: "Lớp học", caption: "Một buổi tối", credit: "UBND phường" });
  await db().update(media).set({ campaignId: null, profileId }).where(eq(media.id, id));
}

const poor: Given[] = [
  { name: "Trần Thị Bưởi", told: "Đoạn đầu của bà Bưởi.\n\nĐoạn sau." },
  { name: "Nguyễn Văn Dũng".normalize("NFD"), unitId: tanSonHoa },
  { name: "Khônggiấunổimộtcáitênquádàikhôngcódấucáchnào".repeat(3) },
  { name: "Người Giấu Mặt", namedBy: null },
  { name: "Mẹ đỡ đầu", kind: "model", told: "Cách làm hay." },
];

describe("a booklet", () => {
  test(
    "is A5, has its fonts, and its contents and index name the pages where things stand",
    { timeout: 60_000 },
    async () => {
      await saveForeword(admin, { year, version: 0 }, { foreword: "Lời của năm ấy.", signer: "Lê Văn Ký" });
      const [buoi] = await honour(poor);
      await addPhotoTo(buoi!);
      const { pages, places, info, fonts, file } = await made();
      expect(info).toMatch(/Page size:\s+419\.\d+ x 595\.\d+ pts/);
      expect(await findBooklet(year)).toEqual({ state: "ready", pages: pages.length, size: file.size });
      const lines = fonts.trim().split("\n").slice(2);
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines) expect(line).toMatch(/yes\s+yes\s+yes/);
      expect(pages.join("")).not.toMatch(/iấu Mặt/u);
      for (const [title, there] of [
        ["Lời nói đầu", "Lời của năm ấy."],
        ["Biểu dương gương sáng năm 2019", "1 trường hợp không nêu tên"],
        ["Những câu chuyện", "Đoạn đầu của bà Bưởi."],
        ["Những câu chuyện", "Một buổi tối. Ảnh: UBND phường"],
        ["Mô hình hay", "Cách làm hay."],
        ["Tìm theo phường, xã", "Phường Tân Sơn Hòa"],
      ] as const)
        expect(flat(pages[contentsPage(pages, title) - 1]!), title).toContain(there);
      // The number printed at a page's foot is the page's own.
      for (const [at, page] of pages.entries())
        if (at >= 2) expect(page.trimEnd().split("\n").at(-1)!.trim()).toBe(String(at + 1));
      // Where references lead is the page that the contents name.
      const placed = (name: string) =>
        Number(new RegExp(`^\\s*(\\d+) \\[.*"${name}"`, "mu").exec(places)![1]);
      expect(placed("loi-noi-dau")).toBe(contentsPage(pages, "Lời nói đầu"));
      expect(placed("names")).toBe(contentsPage(pages, "Tìm theo tên"));
      expect(pages[placed("so-1") - 1]).toContain("1");
      const index = flat(pages[contentsPage(pages, "Tìm theo tên") - 1]!);
      const of = (name: string) => Number(new RegExp(`${name} \\([^)]*\\)\\s+(\\d+)`, "u").exec(index)![1]);
      for (const name of ["Trần Thị Bưởi", "Nguyễn Văn Dũng"])
        expect(pages[of(name) - 1]!, name).toContain(name);
    },
  );

  test("of a story taken down is gone at once, and made anew without it", { timeout: 60_000 }, async () => {
    const [id] = await honour(poor);
    const { file } = await made();
    const input = {
      profileId: id!,
      kind: "hidden" as const,
      reason: "Rút đồng ý.",
      decisionNumber: "",
      decidedOn: null,
    };
    await takeDownStory(moderator, input);
    expect(await openBooklet(year)).toBeNull();
    expect(await findBooklet(year)).toEqual({ state: "making" });
    expect(await db().select().from(blob).where(eq(blob.sha256, file.sha256))).toEqual([]);
    await runAll();
    const anew = (await openBooklet(year))!;
    const { pages } = await pagesOf(anew.sha256, anew.size);
    expect(pages.join("")).not.toContain("Đoạn đầu của bà Bưởi.");
    expect(pages.join("")).toContain("Nguyễn Văn Dũng");
  });

  test(
    "that says what does not hold any more is not served, whoever changed it; one that does stays",
    { timeout: 60_000 },
    async () => {
      const [, dung] = await honour(poor);
      const { file } = await made();
      const touched = () =>
        saveForeword(admin, { year: 1999, version: 0 }, { foreword: "Năm khác.", signer: "" });
      await touched();
      await refreshBooklets();
      expect(await openBooklet(year)).toMatchObject({ sha256: file.sha256 });
      // Past every command of the portal's: only what pages rest on says so.
      await db().update(recognition).set({ namedBy: null }).where(eq(recognition.id, dung!));
      await saveForeword(admin, { year: 1998, version: 0 }, { foreword: "Năm khác nữa.", signer: "" });
      expect(await openBooklet(year)).toBeNull();
      await refreshBooklets();
      expect((await db().select().from(booklet))[0]).toMatchObject({ sha256: null, pages: 0 });
      await refreshBooklets();
      expect(await db().select().from(job).where(eq(job.state, "waiting"))).toHaveLength(1);
      await runAll();
      const anew = (await openBooklet(year))!;
      expect((await pagesOf(anew.sha256, anew.size)).pages.join("")).not.toContain("Nguyễn Văn Dũng");
      await refreshBooklets();
      expect((await openBooklet(year))!.sha256).toBe(anew.sha256);
    },
  );

  test("is nobody's to ask for but the office's and the city's moderators', and of no year without anybody", async () => {
    await expect(askForBooklet(admin, 1999)).rejects.toMatchObject({ code: "not-found" });
    await expect(openBooklet(1999)).rejects.toMatchObject({ code: "not-found" });
    const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
    await honour(poor);
    const ward = await makePerson({ role: "moderator", unitId: minhPhung, password: null });
    for (const other of [ward, official])
      await expect(askForBooklet(other, year)).rejects.toMatchObject({ code: "not-allowed" });
    await askForBooklet(moderator, year);
    await askForBooklet(admin, year);
    expect(await db().select().from(job)).toHaveLength(1);
    // Everybody was taken off meanwhile: refused, not tried again and again.
    await db().delete(recognition).where(eq(recognition.year, year));
    await runAll();
    expect((await db().select().from(job))[0]).toMatchObject({ state: "failed", failure: "not-found" });
    expect(jobsHere.done.size).toBe(0);
  });

  test(
    "of a thousand names and a hundred stories is made within a minute",
    { timeout: 120_000 },
    async () => {
      const told = "Một đoạn kể việc đã làm, vừa đủ dài để qua vài dòng trên trang giấy nhỏ. ".repeat(6);
      await honour(
        Array.from({ length: 1000 }, (_, at) => ({
          name: nameOf(at),
          unitId: at % 3 ? minhPhung : tanSonHoa,
          ...(at % 10 === 0 ? { told: `${told}\n\n${told}\n\nHết chuyện ${at}.` } : {}),
        })),
      );
      await askForBooklet(admin, year);
      const begin = performance.now();
      await runAll();
      const seconds = (performance.now() - begin) / 1000;
      const file = (await openBooklet(year))!;
      const { pages } = await pagesOf(file.sha256, file.size);
      console.log(
        `Sổ 1.000 tên, 100 chuyện: ${pages.length} trang, ${Math.round(file.size / 1024)} KB, ${seconds.toFixed(1)} s`,
      );
      expect(seconds).toBeLessThan(60);
      // Every name's page as the index says it, against the page itself.
      const from = contentsPage(pages, "Tìm theo tên");
      const index = flat(pages.slice(from - 1).join(" "));
      const names = await db()
        .select({ name: recognition.name })
        .from(recognition)
        .where(eq(recognition.year, year));
      expect(names).toHaveLength(1000);
      let right = 0;
      for (const { name } of names) {
        const found = new RegExp(`${name} \\(Phường [^)]*\\) (\\d+)`, "u").exec(index);
        if (found && pages[Number(found[1]) - 1]!.includes(name)) right++;
      }
      expect(right).toBe(1000);
      const [last] = await db()
        .select()
        .from(profile)
        .where(eq(profile.name, nameOf(990)));
      expect(pages.join("")).toContain("Hết chuyện 990.");
      expect(last!.state).toBe("published");
    },
  );
});
