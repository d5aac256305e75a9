import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { findBlank, listPress, savePrinter } from "@/domain/certificates/blanks.server";
import { checkCertificate } from "@/domain/certificates/check.server";
import { findPrintRun, printCertificates } from "@/domain/certificates/print.server";
import { revokeCertificate } from "@/domain/certificates/revoke.server";
import { listDecisionsToPrint } from "@/domain/certificates/rows.server";
import { storeScan, unsafeScan } from "@/domain/certificates/scan.server";
import type { Actor } from "@/domain/permissions";
import { asked, decision, issue, makeBlank, recognised } from "../support/certificates";
import { useDatabase } from "../support/database";
import { jpeg } from "../support/files";
import { again, merge } from "../support/mergers";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

const [newWard, phuTho] = ["phuong-cho-lon-moi", "phuong-phu-tho"];
const measured = { name: "HP phòng Văn hóa", left: 21.5, top: 19.2, bar: 100 };
const theirs = { ...decision, unitId: phuTho };

let admin: Actor, official: Actor, moderator: Actor, other: Actor;
beforeEach(async () => {
  admin = await makePerson({ role: "admin", password: null });
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", unitId: minhPhung, password: null });
  other = await makePerson({ role: "official", unitId: phuTho, password: null });
});

const numbers = async (actor: Actor, key: typeof decision, blankId: string) =>
  (await findPrintRun(actor, key, blankId)).printed.map(({ row }) => row.bookNumber);
const unitsOf = async (actor: Actor, unitId: string) =>
  (await listDecisionsToPrint(actor, unitId)).map((one) => [one.unitName, one.names, one.issued]);

test("what became one ward has both wards' blanks, printers and decisions, and no number twice", async () => {
  const own = await makeBlank(official);
  await storeScan(official, own, await jpeg(297, 210));
  await savePrinter(official, { id: randomUUID(), unitId: minhPhung, version: 0 }, measured);
  const blankThere = await makeBlank(other, undefined, phuTho);
  await recognised(["Trần Văn An", "Lê Thị Bình"]);
  await recognised(["Võ Thị Có Số"], { unitId: phuTho });
  await issue(official, own, 41);
  await issue(other, blankThere, 7, theirs);
  const code = (await findPrintRun(official, decision, own)).printed[0]!.row;
  await recognised(["Ngô Văn Chưa"]);
  await recognised(["Hồ Thị Chưa"], { unitId: phuTho });
  await merge(admin, "Phường Minh Phụng\nPhường Phú Thọ", "Phường Chợ Lớn Mới");

  const now = await again(official);
  const press = await listPress(now, newWard);
  expect(press.blanks.map(({ id }) => id).sort()).toEqual([own, blankThere].sort());
  expect(press.printers).toMatchObject([measured]);
  expect(await unsafeScan(own)).toMatchObject({ width: 297, height: 210 });
  // One number and day, and still two decisions: each is printed in the name of who decided.
  expect((await unitsOf(now, newWard)).sort()).toEqual([
    ["Phường Minh Phụng", 3, 2],
    ["Phường Phú Thọ", 2, 1],
  ]);
  expect((await issue(now, own, 1)).from).toBe(43);
  // The other ward's book stood at 7: it goes on after the highest of both.
  expect((await issue(await again(other), own, 1, theirs)).from).toBe(44);
  await recognised(["Phạm Thị Mới"], { unitId: newWard });
  expect((await issue(now, own, 1, { ...decision, unitId: newWard })).from).toBe(45);
  expect(await numbers(now, decision, own)).toEqual([41, 42, 43]);
  expect(await numbers(now, theirs, own)).toEqual([7, 44]);
  const { printed } = await findPrintRun(now, decision, own);
  expect(printed[0]!.layout.lines[0]!.text).toContain("PHƯỜNG MINH PHỤNG");
  expect((await printCertificates(now, asked(own))).length).toBeGreaterThan(1000);

  // Papers given before still say who gave them, and are taken back by who decides there now.
  expect(await checkCertificate(code.code!)).toMatchObject({ holds: true, issuerName: "Phường Minh Phụng" });
  await revokeCertificate(await again(moderator), { id: code.certificateId!, reason: "Khai sai." });
  expect(await checkCertificate(code.code!)).toMatchObject({ holds: false });
  const stranger = await makePerson({ role: "official", unitId: "phuong-tan-son-hoa", password: null });
  await expect(findPrintRun(stranger, decision, own)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(findBlank(stranger, own)).rejects.toMatchObject({ code: "not-found" });
});

test("after a split each part has a copy of the blank and its scan; the old ward's people go on printing its decisions", async () => {
  const own = await makeBlank(official);
  await storeScan(official, own, await jpeg(297, 210));
  await savePrinter(official, { id: randomUUID(), unitId: minhPhung, version: 0 }, measured);
  await recognised(["Trần Văn An"]);
  await issue(official, own, 12);
  await merge(admin, "Phường Minh Phụng", "Phường Tân Sơn Hòa\nPhường Chợ Lớn Mới");
  const now = await again(official);
  const { blanks, printers } = await listPress(now, newWard);
  expect([blanks.length, printers.length]).toEqual([1, 1]);
  expect(await unsafeScan(blanks[0]!.id)).toEqual(await unsafeScan(own));
  expect(await unitsOf(now, minhPhung)).toEqual([["Phường Minh Phụng", 1, 1]]);
  expect(await unitsOf(now, newWard)).toEqual([]);
  await recognised(["Phạm Thị Mới"], { unitId: newWard });
  expect((await issue(now, blanks[0]!.id, 1, { ...decision, unitId: newWard })).from).toBe(13);
  await recognised(["Lê Thị Bình"]);
  expect((await issue(now, own)).from).toBe(14);
});
