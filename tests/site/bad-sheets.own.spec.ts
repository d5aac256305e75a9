import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { constants, deflateRawSync } from "node:zlib";
import type { APIRequestContext } from "@playwright/test";
import { packed } from "../../domain/sheets/write-zip";
import { writeXlsx } from "../../domain/sheets/write-xlsx";
import { startOwnServer } from "../support/own-server";
import { ownPortal } from "./own-portal";
import { official, signedIn } from "./people";
import { expect, test } from "./test";

const portal = ownPortal(() => startOwnServer());
const megabyte = 1024 * 1024;
const head = "Họ và tên;Năm sinh;Thành tích\n";
const small = writeXlsx([
  {
    name: "CN",
    rows: [
      ["Họ và tên", "Năm sinh", "Thành tích"],
      ["Lê Thị Nhỏ", "1960", "Quét hẻm"],
    ],
  },
]);

/** A book whose sheet is of so many megabytes of blanks between two rows, told in a few thousand bytes. */
function swelling(megabytes: number): Buffer {
  const blanks = deflateRawSync(Buffer.alloc(megabyte, " "), { finishFlush: constants.Z_FULL_FLUSH });
  const start = deflateRawSync("<worksheet><sheetData>", { finishFlush: constants.Z_FULL_FLUSH });
  const sheet = Buffer.concat([start, ...Array<Buffer>(megabytes).fill(blanks), Buffer.from([3, 0])]);
  return zip([
    ["xl/workbook.xml", Buffer.from(workbook), 0],
    ["xl/_rels/workbook.xml.rels", Buffer.from(relations), 0],
    ["xl/worksheets/sheet1.xml", sheet, 22 + megabytes * megabyte],
  ]);
}

const office = "http://schemas.openxmlformats.org";
const workbook = `<?xml version="1.0"?><workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="CN" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const relations = `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;

/** A packed file of parts that are stored (0) or deflated to so many bytes already. */
function zip(parts: [name: string, data: Buffer, unpacked: number][]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, data, unpacked] of parts) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(unpacked ? 8 : 0, 4);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(unpacked || data.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    bodies.push(Buffer.from("PK\x03\x04"), common, Buffer.from(name), data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, rest, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

/** A book of exactly so many bytes: a picture in it fills it up. */
function bookOf(bytes: number): Buffer {
  const parts = (picture: number): [string, Buffer, number][] => [
    ["xl/workbook.xml", Buffer.from(workbook), 0],
    ["xl/_rels/workbook.xml.rels", Buffer.from(relations), 0],
    [
      "xl/worksheets/sheet1.xml",
      Buffer.from(sheetOf(["Họ và tên", "Năm sinh", "Thành tích"], ["Lê Thị Lớn", "1960", "Quét hẻm"])),
      0,
    ],
    ["xl/media/image1.png", randomBytes(picture), 0],
  ];
  return zip(parts(bytes - zip(parts(0)).length));
}

const sheetOf = (...rows: string[][]) =>
  `<?xml version="1.0"?><worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${rows
    .map(
      (cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`,
    )
    .join("")}</sheetData></worksheet>`;

/** With a formula, a macro and a link to another book, all of which point at what is not there. */
const lively = packed([
  ["xl/workbook.xml", workbook],
  ["xl/_rels/workbook.xml.rels", relations],
  ["xl/vbaProject.bin", "Sub Auto_Open()"],
  ["xl/externalLinks/externalLink1.xml", `<externalLink><externalBook r:id="rId1"/></externalLink>`],
  [
    "xl/worksheets/sheet1.xml",
    sheetOf(["Họ và tên", "Năm sinh", "Thành tích"], ["Lê Thị Công Thức", "1960", "@"]).replace(
      `<c t="inlineStr"><is><t>@</t></is></c>`,
      `<c t="str"><f>HYPERLINK("http://127.0.0.1:9/","[1]CN!A1")</f><v>Trồng cây bên rạch</v></c>`,
    ),
  ],
]);

async function send(request: APIRequestContext, name: string, data: Buffer, unit = "phuong-minh-phung") {
  const answer = await request.post(`${portal().url}/api/imports?dot=bieu-duong-nam-2026&don-vi=${unit}`, {
    data,
    headers: {
      "content-type": "application/octet-stream",
      "x-file-name": encodeURIComponent(name),
      origin: portal().url,
    },
    timeout: 120_000,
  });
  const { error = null, ids = [] } = (await answer.json()) as { error?: string; ids?: string[] };
  return { error, status: answer.status(), ids };
}

/** Megabytes that the server's process takes. */
const megabytesOf = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024;

test("files that harm, mislead or swell are refused in words, leave nothing, and nobody else waits", async ({
  browser,
}) => {
  test.setTimeout(400_000);
  const page = await signedIn(browser, official);
  const { request } = page.context();
  const before = megabytesOf(portal().pid);
  const locked = Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(600),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  const old = Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(600),
    Buffer.from("WordDocument", "utf16le"),
  ]);
  const long = Buffer.from(head + "Lê Thị Dài;1960;Quét hẻm\n".repeat(100_001));
  const files: [string, Buffer, string][] = [
    ["bom.xlsx", swelling(3_000), "sheet-swollen"],
    ["khoa.xlsx", locked, "sheet-locked"],
    ["cu.docx", old, "sheet-old-word"],
    ["in.docx", Buffer.from("%PDF-1.7\n%âãÏÓ\n"), "sheet-pdf"],
    ["rong.xlsx", writeXlsx([{ name: "Sheet1", rows: [] }]), "sheet-no-table"],
    ["dai.csv", long, "sheet-too-long"],
    ["lon.xlsx", bookOf(50 * megabyte + 1), "file-too-large"],
    ["cut.xlsx", small.subarray(0, small.length - 40), "sheet-damaged"],
  ];
  for (const [name, data, error] of files) {
    const [answer, home] = await Promise.all([send(request, name, data), request.get(`${portal().url}/`)]);
    expect([name, answer.error, answer.ids, answer.status < 500]).toEqual([name, error, [], true]);
    expect(home.status()).toBe(200);
  }
  expect((await send(request, "a.xlsx", small, "phuong-7-quan-11")).error).not.toBeNull();
  await page.goto(`${portal().url}/ban-lam-viec/danh-sach/tu-tep`);
  await expect(page.locator("main")).not.toContainText(".xlsx,");
  expect(megabytesOf(portal().pid) - before).toBeLessThan(300);

  for (const [name, data, row] of [
    ["dung-50-mb.xlsx", bookOf(50 * megabyte), "Quét hẻm"],
    ["macro.xlsm", lively, "Trồng cây bên rạch"],
  ] as const) {
    const { error, ids } = await send(request, name, data);
    expect([name, error]).toEqual([name, null]);
    await page.goto(`${portal().url}/ban-lam-viec/danh-sach/tu-tep/${ids[0]}`);
    await expect(page.locator("#cac-dong > ul > li").getByText(row)).toBeVisible();
  }
});

test("a sheet brought in from two places at once is made once, and each is told what came of it", async ({
  browser,
}) => {
  const twin = writeXlsx([
    {
      name: "CN",
      rows: [
        ["Họ và tên", "Năm sinh", "Thành tích"],
        ["Lê Thị Hai Nơi", "1961", "Đưa trẻ qua đường"],
      ],
    },
  ]);
  const pages = [await signedIn(browser, official), await signedIn(browser, official)];
  const sent = await Promise.all(pages.map((page) => send(page.context().request, "hai-noi.xlsx", twin)));
  const here = (at: number) => `${portal().url}/ban-lam-viec/danh-sach/tu-tep/${sent[at]!.ids[0]}`;
  await Promise.all(pages.map((page, at) => page.goto(here(at))));
  await Promise.all(
    pages.map((page) => page.getByRole("button", { name: "Lập 1 hồ sơ nháp" }).click({ noWaitAfter: true })),
  );
  const told = await Promise.all(
    pages.map(async (page) => {
      const end = page.getByRole("status").filter({ hasText: /từ chối 0 dòng/ });
      await expect(end).toBeVisible();
      return (await end.innerText()).trim();
    }),
  );
  expect(told.sort()).toEqual([
    "Đã lập 0 hồ sơ nháp, cập nhật 0, từ chối 0 dòng",
    "Đã lập 1 hồ sơ nháp, cập nhật 0, từ chối 0 dòng",
  ]);
});
