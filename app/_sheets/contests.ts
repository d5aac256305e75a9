import "server-only";
import { words } from "@/domain/address/read-query";
import { listScores } from "@/domain/contests/entries-queries.server";
import { listOut } from "../_server/list-out";
import { moment, place } from "./columns";

type Row = Awaited<ReturnType<typeof listScores>>[number];

/** A contest's entries (`?dot=`) with what each round gave them, a row for each round they were in. */
export const entries = listOut({
  query: { dot: words(80) },
  file: ({ t }) => t("listOut.file.contestEntries"),
  title: ({ t }) => t("contest.sheet.name"),
  rows: (actor, { dot }) => listScores(actor, dot),
  columns: (words, column) => {
    const own = (
      id:
        | "reference"
        | "title"
        | "entrant"
        | "round"
        | "average"
        | "place"
        | "outcome"
        | "sheets"
        | "prize"
        | "why",
      cell: (row: Row) => string | number | null,
    ) => ({ id, head: words.t(`contest.sheet.${id}`), cell });
    return [
      column("order", place),
      own("reference", ({ entry }) => entry.reference),
      own("title", ({ entry }) => entry.title),
      own("entrant", ({ entry }) => entry.entrant),
      column("unit", ({ entry }: Row) => entry.unitName),
      column("kind", ({ entry }: Row) => words.t(`nomination.kind.${entry.kind}`)),
      column("sentAt", ({ entry }: Row) => moment(entry.createdAt)),
      own("round", ({ round }) => round ?? ""),
      own("average", ({ row }) => (row?.average == null ? null : row.average / 100)),
      own("place", ({ row }) => row?.place ?? null),
      own("sheets", ({ row }) =>
        (row?.sheets ?? []).map(({ name, total }) => `${name}: ${total / 100}`).join("; "),
      ),
      own("outcome", ({ entry, row }) =>
        entry.withdrawnAt
          ? words.t("contest.withdrawn")
          : row?.outcome
            ? words.t(`contest.outcome.${row.outcome}`)
            : "",
      ),
      own("why", ({ row }) => row?.words ?? ""),
      own("prize", ({ entry }) => entry.prize ?? ""),
    ];
  },
});
