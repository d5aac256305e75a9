import { expect, test } from "vitest";
import { useDatabase } from "../support/database";
import { readLabelled } from "../support/labelled-list";
import { madeList } from "../support/made-lists";

useDatabase();

test.each([1, 51, 101, 151])(
  "of fifty lists composed at random out of what differs between hands (from seed %d), 98 rows in a hundred become right drafts",
  async (from) => {
    const { all, missed, madeUp } = await readLabelled(
      Array.from({ length: 50 }, (_, at) => madeList(from + at)),
    );
    expect(
      missed.length / all,
      [`${missed.length} of ${all}`, ...missed, ...madeUp].join("\n"),
    ).toBeLessThanOrEqual(0.02);
  },
);
