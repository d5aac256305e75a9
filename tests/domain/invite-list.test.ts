import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { count, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { membership, user } from "@/db/schema";
import { readFileOfNames } from "@/domain/sheets/read-file";
import { writeXlsx } from "@/domain/sheets/write-xlsx";
import { checkPeople, inviteList, peopleInFile } from "@/domain/users/invite-list.server";
import { refusedPeople } from "@/domain/users/refused-people";
import { useDatabase } from "../support/database";
import { city, makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

const accounts = async () => (await db().select({ count: count() }).from(user))[0]!.count;
const makeAdmin = () => makePerson({ role: "admin", password: null });

async function withFile<T>(bytes: Buffer | string, work: (path: string) => Promise<T>): Promise<T> {
  const path = join(tmpdir(), `lan-toa-people-${randomUUID()}`);
  writeFileSync(path, bytes);
  try {
    return await work(path);
  } finally {
    rmSync(path);
  }
}

const roleOf = async (email: string) =>
  db()
    .select({ role: membership.role, unitId: membership.unitId })
    .from(user)
    .innerJoin(membership, eq(membership.userId, user.id))
    .where(eq(user.email, email));

test("a pasted list invites everybody once, whatever the order of its columns; officials may not", async () => {
  const admin = await makeAdmin();
  const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const list = [
    "Lê Thị Hạnh\thanh@phuong.example\tPhường Minh Phụng\tCán bộ",
    "2\tTrần Bảo\tbao@phuong.example\tP. Tân Sơn Hòa\tKiểm duyệt",
    "thu@tp.example; Võ Thu; TP. Hồ Chí Minh; quản trị",
  ].join("\r\n");
  await expect(inviteList(official, list)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(checkPeople(official, list)).rejects.toMatchObject({ code: "not-allowed" });
  const { rows } = await inviteList(admin, list);
  expect(rows.map(({ person }) => person?.name)).toEqual(["Lê Thị Hạnh", "Trần Bảo", "Võ Thu"]);
  expect(new Set(rows.map(({ path }) => path)).size).toBe(3);
  expect(await roleOf("hanh@phuong.example")).toEqual([{ role: "official", unitId: minhPhung }]);
  expect(await roleOf("bao@phuong.example")).toEqual([{ role: "moderator", unitId: tanSonHoa }]);
  expect(await roleOf("thu@tp.example")).toEqual([{ role: "admin", unitId: city }]);
});

const rowsOfFile = [
  ["ỦY BAN NHÂN DÂN THÀNH PHỐ"],
  ["DANH SÁCH CÁN BỘ ĐẦU MỐI"],
  ["STT", "Đơn vị", "Họ và tên", "Chức vụ", "Điện thoại", "Thư điện tử", "Vai trò"],
  ["1", "Phường Minh Phụng", "Lê Thị Hạnh", "Phó Chủ tịch", "0903 000 000", "hanh@phuong.example", "Cán bộ"],
  ["2", "Phường Minh Phụng", "Trần Bảo", "Cán bộ", "", "bao@phuong.example", ""],
  ["3", "Phường Không Có", "Võ Thu", "", "", "thu@phuong.example", "Cán bộ"],
  ["4", "Phường Minh Phụng", "", "", "", "lan@phuong.example", "Cán bộ"],
  ["5", "Phường Minh Phụng", "Phan Nam", "", "", "nam tại phường", "Cán bộ"],
  ["6", "Phường Minh Phụng", "Lê Hạnh", "", "", "HANH@phuong.example", "Cán bộ"],
  ["7", "Phường Minh Phụng", "Lý Sơn", "", "", "son@phuong.example", "Trưởng phòng"],
  ["8", "Phường Minh Phụng", "Hồ Vinh", "", "", "vinh@phuong.example", "Quản trị"],
];

const faults = [
  [4, null],
  [5, null],
  [6, "unit"],
  [7, "name"],
  [8, "email"],
  [9, "twice"],
  [10, "role"],
  [11, "admin"],
];

test.each([
  ["an .xlsx", () => writeXlsx([{ name: "Cán bộ", rows: rowsOfFile }])],
  ["a .csv with commas", () => rowsOfFile.map((cells) => cells.join(",")).join("\n")],
])(
  "%s: each row is shown with its fault, nobody invited yet; then the good ones are, once",
  async (_, book) => {
    const admin = await makeAdmin();
    const text = await withFile(book(), (path) => peopleInFile(admin, path));
    const before = await accounts();
    const checked = await checkPeople(admin, text);
    expect(checked.rows.map(({ line, fault }) => [line, fault])).toEqual(faults);
    expect(await accounts()).toBe(before);
    const { rows } = await inviteList(admin, text);
    expect(rows.filter(({ path }) => path).map(({ person }) => person!.name)).toEqual([
      "Lê Thị Hạnh",
      "Trần Bảo",
    ]);
    expect(await accounts()).toBe(before + 2);
    // The same file once more.
    const again = await inviteList(admin, text);
    expect(again.rows.slice(0, 3).map(({ fault, path }) => [fault, path])).toEqual([
      ["known", null],
      ["known", null],
      ["unit", null],
    ]);
    expect(await accounts()).toBe(before + 2);
  },
);

test.each([
  [
    "with a head",
    "Họ tên;Email;Phường\nVõ Thu;thu@phuong.example;Phường Không Có\nLê Thị Hạnh;hanh@phuong.example;Phường Minh Phụng",
  ],
  [
    "without one",
    "Phường Không Có;thu@phuong.example;Võ Thu\nLê Thị Hạnh;hanh@phuong.example;Phường Minh Phụng",
  ],
])(
  "the refused rows of a list %s come back as a sheet with their reason, which is mended and chosen again",
  async (_, list) => {
    const admin = await makeAdmin();
    const { head, rows } = await inviteList(admin, list);
    const sheet = refusedPeople(head, rows, {
      sheet: "Cần sửa",
      heads: ["Họ và tên", "Email", "Đơn vị", "Vai trò"],
      reason: "Lý do chưa mời",
      reasonOf: (fault) => `Vì ${fault}`,
    })!;
    const [grid] = await withFile(sheet, readFileOfNames);
    expect(grid!.rows.map(({ cells }) => cells.at(-1))).toEqual(["Lý do chưa mời", "Vì unit"]);
    expect(grid!.rows[1]!.cells).toContain("Võ Thu");
    const mended = grid!.rows.map(({ cells }) =>
      cells.map((cell) => (cell === "Phường Không Có" ? "Phường Minh Phụng" : cell)),
    );
    const text = await withFile(writeXlsx([{ name: "1", rows: mended }]), (path) =>
      peopleInFile(admin, path),
    );
    const again = await inviteList(admin, text);
    expect(again.rows.map(({ person }) => person?.name)).toEqual(["Võ Thu"]);
    expect(
      refusedPeople(again.head, again.rows, { sheet: "", heads: [], reason: "", reasonOf: String }),
    ).toBeNull();
  },
);

test("what is no list is said no to in words, and an empty one at its field", async () => {
  const admin = await makeAdmin();
  await expect(withFile("%PDF-1.7", (path) => peopleInFile(admin, path))).rejects.toMatchObject({
    code: "sheet-pdf",
  });
  await expect(checkPeople(admin, " \n ")).rejects.toMatchObject({
    code: "invalid",
    fields: { people: "required" },
  });
  const many = Array.from(
    { length: 501 },
    (_, at) => `Lê Hạnh; h${at}@phuong.example; Phường Minh Phụng`,
  ).join("\n");
  await expect(checkPeople(admin, many)).rejects.toMatchObject({
    code: "too-many-rows",
    details: { limit: 500 },
  });
});
