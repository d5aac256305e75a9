import { expect, test } from "vitest";
import { useDatabase } from "../support/database";
import { labelledBooks } from "../support/labelled-books";
import { readLabelled } from "../support/labelled-list";
import { labelledTexts } from "../support/labelled-texts";
import { book } from "../support/sheet-files";
import { listsKept } from "../support/unseen-lists";

useDatabase();

test("of lists in the shapes that offices keep, 95 rows in a hundred become right drafts without a hand on them", async () => {
  const lists = [...labelledBooks, ...labelledTexts];
  expect(lists.length).toBeGreaterThanOrEqual(12);
  const { all, missed, madeUp } = await readLabelled(lists);
  expect(missed.length / all, [...missed, ...madeUp].join("\n")).toBeLessThanOrEqual(0.05);
});

test.each(["unseen", "blind-two", "blind-three"] as const)(
  "so do those of the lists of %s, written and kept before the reader ever saw them",
  async (folder) => {
    const lists = listsKept(folder);
    const { all, missed, madeUp } = await readLabelled(lists);
    expect(lists.length).toBeGreaterThanOrEqual(12);
    expect(all).toBeGreaterThanOrEqual(200);
    expect(missed.length / all, [...missed, ...madeUp].join("\n")).toBeLessThanOrEqual(0.05);
  },
);

test("a year beside a name that is not the year of birth is noted, and refuses nothing", async () => {
  const list = {
    what: "years",
    file: "a.xlsx",
    data: book(["STT | Họ và tên | Năm sinh | Thành tích", "1 | Tran Van Ngat 1984 | 1960 | Dọn hẻm"]),
    rows: ["Tran Van Ngat | individual | 1960 | | | | | | Dọn hẻm"],
  };
  expect(await readLabelled([list])).toMatchObject({ missed: [], madeUp: [], told: ["name-aside 1984"] });
});
