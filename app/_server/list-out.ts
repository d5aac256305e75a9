import "server-only";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { choice, readQuery, type QueryShape } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";
import type { Actor } from "@/domain/permissions";
import { streamedBook } from "@/domain/sheets/book-stream.server";
import { chosenColumns, columnsQuery, inBatches, linesOf, type Column } from "@/domain/sheets/list-columns";
import { formatMoment } from "@/domain/time/dates";
import { defaultLocale, locales } from "@/messages/locales";
import type messages from "@/messages/vi";
import { refusal } from "./api-response";
import type { Words } from "./sheet-route";
import { currentViewer } from "./viewer";
import { officeAnswer } from "./xlsx-answer";

export type HeadId = keyof (typeof messages)["listOut"]["head"];
type MakeColumn<Row> = (id: HeadId, cell: Column<Row>["cell"]) => Column<Row>;

/** A list of the office as it is taken out: what its page's address narrows it by, its rows for who may see them, its columns. */
type ListDefinition<Shape extends QueryShape, Row> = {
  query: Shape;
  /** The file's name without its ending. */
  file: (words: Words) => string;
  title: (words: Words) => string;
  /** All rows that the page shows on all its pages, in its order. Throws what the page's own query throws. */
  rows: (actor: Actor, asked: z.output<z.ZodObject<Shape>>) => Promise<Row[]> | AsyncIterable<Row[]>;
  /** `column` makes one under a head that all lists share. */
  columns: (words: Words, column: MakeColumn<Row>) => Column<Row>[];
};

export type ListOut = {
  /** Its columns' names and heads, to choose from. */
  heads: (words: Words) => { id: string; head: string }[];
  /** The list as an .xlsx; a refusal is answered with its code. */
  answer: (request: Request) => Promise<Response>;
};

/** A list that can be taken out with chosen columns (`?cot=`), in the words of `?locale=`. */
export function listOut<Shape extends QueryShape, Row>(list: ListDefinition<Shape, Row>): ListOut {
  const columnsOf = (words: Words) =>
    list.columns(words, (id, cell) => ({ id, head: words.t(`listOut.head.${id}`), cell }));
  return {
    heads: (words) => columnsOf(words).map(({ id, head }) => ({ id, head })),
    answer: async (request) => {
      const query = new URL(request.url).searchParams;
      const { locale, cot } = readQuery(query, { locale: choice(locales, defaultLocale), ...columnsQuery });
      try {
        const actor = await currentViewer();
        if (!actor) throw new DomainError("signed-out");
        const words = { t: await getTranslations({ locale }), locale };
        const columns = chosenColumns(columnsOf(words), cot);
        const title = list.title(words);
        const made = words.t("listOut.madeAt", { moment: formatMoment(new Date()) });
        const book = await streamedBook(actor.id, async () => {
          const found = list.rows(actor, readQuery(query, list.query));
          const rows = Symbol.asyncIterator in found ? found : inBatches(await found);
          const above = { left: title, right: made };
          return [{ name: title, head: 1, above, rows: linesOf(columns, rows) }];
        });
        return officeAnswer(book, "xlsx", list.file(words));
      } catch (error) {
        return refusal(error);
      }
    },
  };
}
