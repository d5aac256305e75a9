import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { attachment, blob } from "@/db/schema";
import { addAttachment } from "@/domain/attachments/attachments.server";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "../support/database";
import { compoundFile, jpeg } from "../support/files";
import { completeDraft } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

let official: Actor, nomination: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  nomination = await completeDraft(official);
});

async function stored(name: string, data: Buffer) {
  const id = await addAttachment(official, nomination, { name, data });
  const [row] = await db()
    .select({ name: attachment.fileName, mime: blob.mime })
    .from(attachment)
    .innerJoin(blob, eq(blob.sha256, attachment.sha256))
    .where(eq(attachment.id, id));
  return [row!.name, row!.mime];
}

const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF");

test("Word and Excel of before 2007 are taken; a paper keeps the ending of its content", async () => {
  expect(await stored("Báo cáo.doc", compoundFile("WordDocument"))).toEqual([
    "Báo cáo.doc",
    "application/msword",
  ]);
  expect(await stored("ds.xls", compoundFile("Workbook"))).toEqual(["ds.xls", "application/vnd.ms-excel"]);
  expect(await stored("bao-cao.exe", pdf)).toEqual(["bao-cao.pdf", "application/pdf"]);
  expect(await stored("Ảnh quét.JPEG", await jpeg(9, 9))).toEqual(["Ảnh quét.JPEG", "image/jpeg"]);
});

test("a locked file, a presentation and a page of the web are refused, each for its own reason", async () => {
  for (const [data, code] of [
    [compoundFile("EncryptedPackage"), "paper-locked"],
    [compoundFile("PowerPoint Document"), "file-not-document"],
    [Buffer.from("<!doctype html><script>alert(1)</script>"), "file-not-document"],
  ] as const)
    await expect(addAttachment(official, nomination, { name: "a.doc", data })).rejects.toMatchObject({
      code,
    });
  expect(await db().select({ id: attachment.id }).from(attachment)).toEqual([]);
});
