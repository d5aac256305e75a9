import type { ReactNode } from "react";
import type { FigureId } from "@/domain/tallies/figures";
import { figureFile, type FiguresAsked } from "@/domain/tallies/address";
import { localePath } from "@/messages/locales";
import { classNames } from "../ui/class-names";
import type { Names } from "./names";
import type { FigureTable, TableCell } from "./tables";

type FigurePartProps = {
  id: FigureId;
  names: Names;
  /** What the rules find in the figure. */
  title: string;
  /** What it shows. */
  lead: string;
  tables: FigureTable[];
  /** Whose figures they are, as their files ask for them. */
  asked: FiguresAsked;
  /** Where a row of the table whose `ids` are these leads, without locale. */
  rowPath?: (id: string) => string;
  className?: string;
  children: ReactNode;
};

/** A figure: the finding as its heading, its plot or its words, and its table with the files of it. */
export function FigurePart(props: FigurePartProps) {
  const { id, title, lead, tables, className, children } = props;
  return (
    <section aria-labelledby={`so-lieu-${id}`} className={classNames("figure-part", className)}>
      <h2 id={`so-lieu-${id}`} className={tables.length > 0 ? "md:pr-32" : undefined}>
        {title}
      </h2>
      <p className="text-base text-soft">{lead}</p>
      {children}
      {tables.length > 0 ? <Tables {...props} /> : null}
    </section>
  );
}

function Tables({ id, names, title, tables, asked, rowPath }: FigurePartProps) {
  const { t, locale } = names;
  return (
    <details className="figure-tables">
      <summary aria-label={t("tallies.tableOf", { title })}>{t("tallies.table")}</summary>
      {tables.map((table) => (
        <Table key={table.sheet} {...{ table, names }} rowPath={table.ids ? rowPath : undefined} />
      ))}
      <p className="no-print text-base">
        {t("tallies.file")}{" "}
        {(["xlsx", "csv"] as const).map((kind) => (
          <a
            key={kind}
            href={figureFile(kind, { ...asked, bang: id, locale })}
            aria-label={t("tallies.fileOf", { kind: `.${kind}`, title })}
            className="touch-link mr-4"
          >
            .{kind}
          </a>
        ))}
      </p>
    </details>
  );
}

type TableProps = { table: FigureTable; names: Names; rowPath?: (id: string) => string };

function Table({ table: { heads, rows, ids, note, sheet }, names, rowPath }: TableProps) {
  const { locale, said } = names;
  const cell = (one: TableCell) =>
    typeof one === "object" ? one.year : typeof one === "number" ? said(one) : one;
  return (
    <>
      <table>
        <caption className="sr-only">{sheet}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], at) => (
            <tr key={at}>
              <th scope="row">
                {rowPath && ids?.[at] ? (
                  <a href={localePath(locale, rowPath(ids[at]))}>{cell(first!)}</a>
                ) : (
                  cell(first!)
                )}
              </th>
              {rest.map((one, column) => (
                <td key={column}>{cell(one)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note ? <p className="mt-2 max-w-prose text-base text-soft">{note}</p> : null}
    </>
  );
}
