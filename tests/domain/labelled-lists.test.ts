import { expect, test } from "vitest";
import { findTables } from "@/domain/sheets/find-tables";
import { planImport } from "@/domain/sheets/plan-import.server";
import { readFileOfNames } from "@/domain/sheets/read-file";
import { useDatabase } from "../support/database";
import { labelledBooks } from "../support/labelled-books";
import { labelledTexts } from "../support/labelled-texts";
import { makeCampaign } from "../support/nominations";
import { minhPhung } from "../support/people";
import { withFile } from "../support/sheet-files";

useDatabase();

const labelledLists = [...labelledBooks, ...labelledTexts];

const shortened = (cells: (string | number | null)[]) =>
  cells
    .map((cell) => String(cell ?? "").trim())
    .join(" | ")
    .replace(/[ |]+$/, "");

test("of lists in the shapes that offices keep, 95 rows in a hundred become right drafts without a hand on them", async () => {
  const campaignId = await makeCampaign();
  const wrong: string[] = [];
  let all = 0;
  for (const { what, file, data, rows } of labelledLists) {
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
          ]),
    );
    const labels = rows.map((row) => shortened(row.split("|")));
    all += labels.length;
    for (const label of labels) if (!found.includes(label)) wrong.push(`${what}: missed ${label}`);
    for (const row of found) if (!labels.includes(row)) wrong.push(`${what}: made ${row}`);
  }
  expect(labelledLists.length).toBeGreaterThanOrEqual(12);
  const missed = wrong.filter((one) => one.includes(": missed ")).length;
  expect(missed / all, wrong.join("\n")).toBeLessThanOrEqual(0.05);
});
