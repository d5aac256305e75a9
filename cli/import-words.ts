import type { ErrorDetails } from "../domain/errors";
import { updatable, type Change, type Outcome } from "../domain/sheets/plan-rows";
import { isSheetCode, type RowCode, type SheetCode } from "../domain/sheets/records";
import messages from "../messages/vi";

const problemSentences: Record<SheetCode, string> = {
  "age-noted": "ghi tuổi “{said}”, không suy ra năm sinh: cần điền năm sinh",
  "deed-shortened": "thành tích dài hơn 200 ký tự: phần đầu là thành tích, toàn văn ở câu chuyện",
  "capitals-changed": "tên viết hoa “{said}” được đổi thành chữ thường",
  "two-names": "ô có nhiều tên “{said}”: mỗi người một hồ sơ",
  "sex-differs": "cách gọi và giới tính khác nhau ở “{said}”",
  "sex-twice": "cả cột Nam và cột Nữ đều có chữ",
  "field-unknown": "không có lĩnh vực nào tên “{said}”: cần chọn",
  "kind-unknown": "chưa rõ “{said}” là cá nhân, tập thể hay mô hình: cần chọn",
  "unit-several": "đơn vị cũ “{said}” nay thuộc nhiều phường, xã, hoặc có nhiều nơi cùng tên: cần nói rõ",
  "unit-elsewhere": "“{said}” thuộc phường, xã khác",
  "unit-unknown": "không biết đơn vị nào tên “{said}”",
  "twice-in-file": "trùng với dòng {said} trong tệp",
  "already-sent": "hồ sơ đã gửi, không sửa bằng tệp được ({said})",
  "another-deed": "người này đã có hồ sơ khác trong đợt: “{said}”",
};

const say = (words: string, details: ErrorDetails) =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));

const refusals: Record<string, string> = {
  "deadline-passed": "Đợt này đã đóng hoặc đã hết hạn nhận hồ sơ. Chưa ghi gì.",
  "not-found": "Đợt này chưa mở. Chưa ghi gì.",
  "wrong-unit": "Tài khoản này không lập hồ sơ cho đơn vị ấy. Chưa ghi gì.",
};

/** A refusal of the whole file, as the portal's pages say it but where they speak of a draft on the screen. */
export function errorWords(code: string, details: ErrorDetails): string {
  const words = refusals[code] ?? (messages.errors as Record<string, unknown>)[code];
  return typeof words === "string" ? say(words, details) : `Không nhập được (${code}).`;
}

/** What a row is refused for, or is worth a look, each with row, column and reason; what an update changed. */
export function outcomeLine({ row, name, act, problems, changes }: Outcome, heads: string[][]): string[] {
  const place = (column: number | null) => {
    const head = column === null ? "" : (heads[column]?.join(" ") ?? "");
    return head ? `, cột “${head}”` : "";
  };
  const told = problems
    .filter(({ refused }) => refused || act !== "refused")
    .map(
      ({ code, column, said }) =>
        `dòng ${row}${place(column)} (${name}): ${act === "refused" ? "từ chối, " : "lưu ý, "}${problemWords(code, said)}`,
    );
  const changed = changes.map(changeWords);
  return changed.length > 0 ? [...told, `dòng ${row} (${name}): cập nhật ${changed.join("; ")}`] : told;
}

/** What is kept by its code is named, not told. */
const coded: Change["field"][] = ["kind", "sex", "formerUnitId", "fieldId"];

function changeWords({ field, before, after }: Change): string {
  if (coded.includes(field)) return answerName(field);
  return before
    ? `${answerName(field)} “${before}” thành “${after}”`
    : `${answerName(field)} thêm “${after}”`;
}

function answerName(field: Change["field"]): string {
  const names = messages.nomination.answer;
  if (field === "fieldId") return names.field;
  return field === "formerUnitId" ? names.formerUnit : names[field];
}

/** The sentence of a row's problem. */
function problemWords(code: RowCode, said: string): string {
  if (!isSheetCode(code)) return say(messages.fieldErrors[code], { said });
  const fields = updatable.filter((field) => said.split(",").includes(field));
  const named = code === "already-sent" ? fields.map(answerName).join(", ") : said;
  return say(problemSentences[code], { said: named });
}
