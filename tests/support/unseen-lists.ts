import { readFileSync } from "node:fs";
import type { LabelledList } from "./labelled-list";

/** The lists of a folder of tests/fixtures/sheets with their labels. */
export function listsKept(name: "unseen" | "blind-two" | "blind-three"): LabelledList[] {
  const folder = new URL(`../fixtures/sheets/${name}/`, import.meta.url);
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
