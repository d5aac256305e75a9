import { fileTypeFromBuffer } from "file-type";
import type { ErrorCode } from "../errors";

/** The kinds of papers a nomination takes: content type → the ending such a file carries. */
export const paperKinds = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/msword": "doc",
  "application/vnd.ms-excel": "xls",
  "image/jpeg": "jpg",
  "image/png": "png",
} as const;
export type PaperMime = keyof typeof paperKinds;

const isPaper = (mime: string): mime is PaperMime => mime in paperKinds;

/**
 * What kind of paper a file is, told by its content; its name is only a label. A file of Word or Excel that asks for a
 * password is `paper-locked`: nobody who checks the nomination could open it.
 */
export async function paperKind(data: Buffer): Promise<{ mime: PaperMime } | { refused: ErrorCode }> {
  const type = await fileTypeFromBuffer(data);
  if (type?.mime === "application/x-cfb") return compoundKind(data);
  return type && isPaper(type.mime) ? { mime: type.mime } : { refused: "file-not-document" };
}

/** Word and Excel of before 2007, and locked ones of any year, are compound files: their streams' names tell which. */
function compoundKind(data: Buffer): { mime: PaperMime } | { refused: ErrorCode } {
  const holds = (stream: string) => data.includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage")) return { refused: "paper-locked" };
  if (holds("PowerPoint Document")) return { refused: "file-not-document" };
  return { mime: holds("Workbook") ? "application/vnd.ms-excel" : "application/msword" };
}
