import { expect, test } from "vitest";
import { useDatabase } from "../support/database";
import { readLabelled } from "../support/labelled-list";
import { madeList } from "../support/made-lists";

useDatabase();

test("of two hundred lists composed at random out of what differs between hands, 98 rows in a hundred become right drafts", async () => {
  const lists = Array.from({ length: 200 }, (_, at) => madeList(at + 1));
  const { all, missed, madeUp } = await readLabelled(lists);
  expect(missed.length / all, [`${missed.length} of ${all}`, ...missed, ...madeUp].join("\n")).toBeLessThanOrEqual(0.02);
});
