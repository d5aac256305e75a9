/** A book for whoever asked, to keep; `name` is the file's, without its ending. */
export function xlsxResponse(book: Buffer, name: string): Response {
  return new Response(new Uint8Array(book), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="${name}.xlsx"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
