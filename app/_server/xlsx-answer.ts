import "server-only";

const office = "application/vnd.openxmlformats-officedocument";
export const xlsxType = `${office}.spreadsheetml.sheet`;
const types = {
  xlsx: xlsxType,
  docx: `${office}.wordprocessingml.document`,
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
} as const;
export type OfficeKind = keyof typeof types;

/** A file to be kept under this name (without its ending), in nobody's cache. */
export function officeAnswer(
  data: Buffer | ReadableStream<Uint8Array>,
  kind: OfficeKind,
  name: string,
): Response {
  return new Response(data instanceof ReadableStream ? data : new Uint8Array(data), {
    headers: {
      "content-type": types[kind],
      "content-disposition": `attachment; filename="${name}.${kind}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

export const xlsxAnswer = (book: Buffer, name: string) => officeAnswer(book, "xlsx", name);

/** Values as text, to be kept under this name (without its ending). */
export const csvAnswer = (text: string, name: string) =>
  new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
