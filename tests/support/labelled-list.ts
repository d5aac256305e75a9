import { findTables } from "@/domain/sheets/find-tables";
import { planImport } from "@/domain/sheets/plan-import.server";
import { readFileOfNames } from "@/domain/sheets/read-file";
import { makeCampaign } from "./nominations";
import { minhPhung } from "./people";
import { withFile } from "./sheet-files";

/**
 * A list of the kind that offices keep, and what its rows say, labelled by hand: name | kind | year | sex | occupation |
 * workplace | neighbourhood | field | deed | former unit. What ends a line may be left off.
 */
export type LabelledList = { what: string; file: string; data: string | Buffer; rows: string[] };

/** Bullets and breaks within a cell are the reader's to lay out. */
const shortened = (cells: (string | number | null)[]) =>
  cells
    .map((cell) =>
      String(cell ?? "")
        .replace(/\s*\n\s*(?:[-–+•]\s*)?/g, " ")
        .trim(),
    )
    .join(" | ")
    .replace(/[ |]+$/, "");

/** What the reader makes of the lists beside their labels: how many rows there are, each that was missed or made up, and what was told of them. */
export async function readLabelled(lists: LabelledList[]) {
  const campaignId = await makeCampaign();
  const missed: string[] = [];
  const madeUp: string[] = [];
  const told: string[] = [];
  let all = 0;
  for (const { what, file, data, rows } of lists) {
    const grids = await withFile(file, data, readFileOfNames);
    const { planned } = await planImport({ unitId: minhPhung, campaignId }, grids.flatMap(findTables));
    const found = planned.map(({ act, answers: said, problems }) =>
      act === "refuse"
        ? `refused: ${problems.map(({ code }) => code).join(", ")} ${said.name}`
        : shortened([
            said.name,
            said.kind,
            said.birthYear,
            said.sex,
            said.occupation,
            said.workplace,
            said.neighbourhood,
            said.fieldId,
            said.deed,
            said.formerUnitId,
          ]),
    );
    told.push(...planned.flatMap(({ problems }) => problems.map((one) => `${one.code} ${one.said}`)));
    const labels = rows.map((row) => shortened(row.split("|")));
    all += labels.length;
    missed.push(...labels.filter((one) => !found.includes(one)).map((one) => `${what}: missed ${one}`));
    madeUp.push(...found.filter((one) => !labels.includes(one)).map((one) => `${what}: made ${one}`));
  }
  return { all, missed, madeUp, told };
}
