"use client";

import { startTransition, useEffect, useState } from "react";
import type { Likeness } from "@/domain/persons/found";
import { readLikenesses } from "./ask-portal";
import type { SheetRow } from "./sheet";

const pause = 600;
/** Rows asked for at once. */
const together = 20;

/** Who of earlier years is like the persons of these rows, by row, looked up once a row's words are stored and stand still. */
export function useLikenesses(rollId: string, rows: SheetRow[], quiet: boolean): Record<string, Likeness[]> {
  const [found, setFound] = useState<Record<string, { asked: string; likenesses: Likeness[] }>>({});
  useEffect(() => {
    const due = rows.filter(
      (row) => row.stored && row.editable && row.cells.name && found[row.id]?.asked !== subjectOf(row),
    );
    const part = due.slice(0, together);
    if (!quiet || part.length === 0) return;
    let isOver = false;
    const ask = async () => {
      const answer = await readLikenesses(
        rollId,
        part.map(({ id }) => id),
      );
      if (isOver) return;
      const now = part.map((row) => [row.id, { asked: subjectOf(row), likenesses: answer?.[row.id] ?? [] }]);
      // A key that is pressed meanwhile goes first.
      startTransition(() =>
        setFound((before) => ({ ...before, ...(Object.fromEntries(now) as typeof before) })),
      );
    };
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [rollId, rows, quiet, found]);
  return Object.fromEntries(
    Object.entries(found).flatMap(([id, { likenesses }]) =>
      likenesses.length > 0 ? [[id, likenesses]] : [],
    ),
  );
}

const subjectOf = ({ cells: { kind, name, birthYear, workplace, deed } }: SheetRow) =>
  [kind, name, birthYear, workplace, deed].join("\n");
