import { readFileSync } from "node:fs";
import { closeDatabase } from "../db/client";
import { openExisting } from "../db/open-existing";
import { checkDigest, type DigestCheck } from "../domain/history/check-digest.server";
import { brokenHistory } from "./history-words";

/** `npm run history:check FILE [KEY]`: whether the history is still the one that a kept digest was signed for. */
function wordsFor(check: DigestCheck, hasKey: boolean): string {
  switch (check.is) {
    case "whole":
      return `Nhật ký nguyên vẹn: đến hết ngày ${check.file.day} vẫn đúng như tệp đã ký (${check.file.events} dòng trong ngày).${
        hasKey ? "" : `\nKhóa trong tệp: ${check.file.key}. Hãy so với khóa đã ghi lại từ /api/history/key.`
      }`;
    case "no-digest":
      return "Tệp này không phải bản tóm tắt nhật ký của cổng.";
    case "bad-signature":
      return "Chữ ký không khớp: tệp đã bị sửa.";
    case "other-key":
      return `Tệp được ký bằng khóa khác: ${check.key}.`;
    case "broken":
      return brokenHistory(check.broken);
    case "rewritten":
      return `Nhật ký đã bị viết lại: dòng số ${check.id} không còn như lúc ký.`;
    case "counted":
      return `Nhật ký không còn như lúc ký: khi ấy có ${check.was} dòng trong ngày, nay có ${check.now}.`;
  }
}

const [file, key] = process.argv.slice(2);
try {
  if (!file) throw new Error("Cách dùng: npm run history:check TỆP [KHÓA]");
  const { db } = await openExisting("current");
  const check = await checkDigest(db, readFileSync(file, "utf8"), key);
  const said = wordsFor(check, key !== undefined);
  if (check.is !== "whole") throw new Error(said);
  console.log(said);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  closeDatabase();
}
