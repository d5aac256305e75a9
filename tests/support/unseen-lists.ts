import { readFileSync } from "node:fs";
import type { LabelledList } from "./labelled-list";

const folder = new URL("../fixtures/sheets/unseen/", import.meta.url);

/** The lists of tests/fixtures/sheets/unseen with their labels. */
export function unseenLists(): LabelledList[] {
  const labels = readFileSync(new URL("labels.txt", folder), "utf8").split(/^# /m).slice(1);
  return labels.map((part) => {
    const [head, ...rows] = part.split("\n");
    const [file, what] = head!.split(" — ");
    return {
      what: what!,
      file: file!,
      data: readFileSync(new URL(file!, folder)),
      rows: rows.filter(Boolean),
    };
  });
}
