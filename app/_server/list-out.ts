import "server-only";
import type { z } from "zod";
import { readQuery, type QueryShape } from "@/domain/address/read-query";
import type { Actor } from "@/domain/permissions";
import { streamedBook, wholeText } from "@/domain/sheets/book-stream.server";
import { chosenColumns, columnsQuery, inBatches, linesOf, type Column } from "@/domain/sheets/list-columns";
import { formatMoment } from "@/domain/time/dates";
import type messages from "@/messages/vi";
import type { Words } from "./sheet-route";

export type HeadId = keyof (typeof messages)["listOut"]["head"];
type MakeColumn<Row> = (id: HeadId, cell: Column<Row>["cell"]) => Column<Row>;

/** A list of the office as it is taken out: what its page's address narrows it by, its rows for who may see them, its columns. */
type ListDefinition<Shape extends QueryShape, Row> = {
  query: Shape;
  /** The file's name without its ending, as its address asks for it. */
  file: (words: Words, query: URLSearchParams) => string;
  title: (words: Words) => string;
  /** All rows that the page shows on all its pages, in its order. Throws what the page's own query throws. */
  rows: (actor: Actor, asked: z.output<z.ZodObject<Shape>>) => Promise<Row[]> | AsyncIterable<Row[]>;
  /** `column` makes one under a head that all lists share. */
  columns: (words: Words, column: MakeColumn<Row>) => Column<Row>[];
};

export type ListOut = {
  /** Its columns' names and heads, to choose from. */
  heads: (words: Words) => { id: string; head: string }[];
  /** Its file's name without the ending. */
  file: (words: Words, query: URLSearchParams) => string;
  /** The list as an .xlsx with the columns that `?cot=` names, in these words. Throws what its rows throw. */
  book: (actor: Actor, query: URLSearchParams, words: Words) => Promise<ReadableStream<Uint8Array>>;
  /** The same lines as text, for other programs. */
  csv: (actor: Actor, query: URLSearchParams, words: Words) => Promise<string>;
};

/** A list of the office that can be taken out. */
export function listOut<Shape extends QueryShape, Row>(list: ListDefinition<Shape, Row>): ListOut {
  const columnsOf = (words: Words) =>
    list.columns(words, (id, cell) => ({ id, head: words.t(`listOut.head.${id}`), cell }));
  const lines = async (actor: Actor, query: URLSearchParams, words: Words) => {
    const columns = chosenColumns(columnsOf(words), readQuery(query, columnsQuery).cot);
    const found = list.rows(actor, readQuery(query, list.query));
    return linesOf(columns, Symbol.asyncIterator in found ? found : inBatches(await found));
  };
  return {
    heads: (words) => columnsOf(words).map(({ id, head }) => ({ id, head })),
    file: list.file,
    book: (actor, query, words) => {
      const title = list.title(words);
      const right = words.t("listOut.madeAt", { moment: formatMoment(new Date()) });
      return streamedBook(actor.id, async () => [
        { name: title, head: 1, above: { left: title, right }, rows: await lines(actor, query, words) },
      ]);
    },
    csv: (actor, query, words) => wholeText(actor.id, () => lines(actor, query, words)),
  };
}
