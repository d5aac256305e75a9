import "server-only";

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A book to be kept under this name (without its ending), in nobody's cache. */
export function xlsxAnswer(book: Buffer, name: string): Response {
  return new Response(new Uint8Array(book), {
    headers: {
      "content-type": xlsxType,
      "content-disposition": `attachment; filename="${name}.xlsx"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
