import { besideOthers, finished, press } from "./beside";
import type { Bench } from "./bench";
import { enterDecision } from "./decisions";
import { timesOf } from "./load";
import type { Portal } from "./portal";
import { bring } from "./sheets";

/** More than a page may print at once. */
const certificates = 1_000;
const listed = 1_000;

/** How many of the portal's long works came to their end. */
export type Works = { imports: number; prints: number };

/**
 * An import and a print job beside everything else, by their pages' own buttons: each begins anew as soon as it is done, so that
 * the line of long works is never empty. The same thousand people are told of with other deeds each time. Ends with what is under
 * way once `isOver`.
 */
export async function longWorks(portal: Portal, isOver: () => boolean): Promise<Works> {
  const page = await enterDecision(portal, certificates);
  await press(portal, page, "Cấp số cho");
  const works: Works = { imports: 0, prints: 0 };
  const importing = async () => {
    for (; !isOver(); works.imports++) {
      const path = await bring(portal, listed, works.imports + 1);
      await press(portal, path, works.imports === 0 ? `Lập ${listed} ` : `Cập nhật ${listed} `);
      await finished(portal, "sheet-import");
    }
  };
  const printing = async () => {
    for (; !isOver(); works.prints++) {
      await press(portal, page, "Lập tệp in");
      await finished(portal, "certificate-print");
    }
  };
  // Where one breaks off, the other comes to its end before it is told: nothing goes on into the next part.
  const ends = await Promise.allSettled([importing(), printing()]);
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return works;
}

const year = 2026;
/** One takes a few seconds: five, so that a hundredth of what others wait is more than the longest. */
const booklets = 5;

/** The honour book of a year with a thousand names more, as the city's moderator has it made, and what everybody else waits meanwhile. */
export async function benchBooklet({ rows, portal: open }: Bench): Promise<void> {
  const portal = await open();
  await enterDecision(portal, 1_000);
  const make = async () => {
    await press(portal, "/kiem-duyet/so-vang", `value="${year}"`, portal.moderatorCookie);
    await finished(portal, "honour-book");
  };
  await besideOthers(rows, portal, async () => {
    const times = await timesOf(Array(booklets).fill(0), make);
    const seconds = Math.max(...times) / 1000;
    const note = `slowest of ${booklets}`;
    rows.add("booklet of 1,000 names, by its job", seconds, "s", { goal: { atMost: 60 }, digits: 1, note });
  });
}
