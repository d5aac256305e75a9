import { setTimeout } from "node:timers/promises";
import type { Bench } from "./bench";
import { load, type Ask } from "./load";
import { residentMegabytes, slopeOf, watchMemory } from "./memory";
import { storyPath, type Portal } from "./portal";
import { longWorks } from "./works";

/** Nine in ten a story, seven in a hundred a list or a search, three the desk of somebody signed in. */
async function mixedAsks({ url, nominations, moderatorCookie }: Portal): Promise<Ask[]> {
  const feed = await (await fetch(`${url}/api/v1/profiles?limit=20`)).json();
  const slugs = (feed as { items: { url: string }[] }).items.map((one) => new URL(one.url).pathname);
  const stories = slugs.length > 0 ? slugs : [storyPath];
  const share = (paths: string[], percent: number, cookie?: string): Ask[] =>
    paths.map((path) => ({ path, cookie, weight: Math.round((percent * 60) / paths.length) }));
  const nomination = `/ban-lam-viec/de-cu/${nominations[0]!.id}`;
  return [
    ...share(stories, 90),
    ...share(
      ["/guong", "/mo-hinh", "/don-vi/phuong-minh-phung", "/tim-kiem?q=hem+hoa", "/tim-kiem?q=hoa"],
      7,
    ),
    ...share(["/ban-lam-viec", nomination], 2, nominations[0]!.cookie),
    ...share(["/kiem-duyet"], 1, moderatorCookie),
  ];
}

/** The start, and what the server holds at rest and while it is asked for pages of every kind. */
export async function benchMemory({ rows, portal }: Bench): Promise<void> {
  const running = await portal();
  rows.add("second start to the first page", running.startSeconds, "s", { goal: { atMost: 3 }, digits: 2 });
  await setTimeout(5000);
  const atRest = residentMegabytes(running.pid);
  rows.add("memory at rest", atRest, "MB", { goal: { atMost: 200 } });
  const asks = await mixedAsks(running);
  const { readings } = await watchMemory(running.pid, load(running.url, asks, { seconds: 30 }));
  const most = Math.max(...readings.map((one) => one.megabytes));
  rows.add("memory under load, at most", most, "MB", { goal: { atMost: 260 } });
}

/** Many minutes of mixed load, an import and a print job beside it: whether anything breaks, and whether memory grows on after half of it. */
export async function benchMixed({ rows, portal, minutes }: Bench): Promise<void> {
  const running = await portal();
  const asks = await mixedAsks(running);
  let isOver = false;
  const working = longWorks(running, () => isOver);
  const work = load(running.url, asks, { seconds: minutes * 60 }).finally(() => (isOver = true));
  // One that breaks off is told when both are over: the load must not run on into the next part.
  const [watched, works] = await Promise.allSettled([watchMemory(running.pid, work), working]);
  if (watched.status === "rejected") throw watched.reason;
  if (works.status === "rejected") throw works.reason;
  const { result, readings } = watched.value;
  const { imports, prints } = works.value;
  const note = `${result.answers.toLocaleString("en")} answers, none refused or broken; beside them ${imports} imports of 1,000 rows and ${prints} prints of 1,000 certificates`;
  rows.add(`mixed load for ${minutes} minutes`, result.rate, "a second", { note });
  rows.add("mixed load, p95", result.p95, "ms", { digits: 1 });
  rows.add("mixed load, p99", result.p99, "ms", { digits: 1 });
  const later = readings.filter((one) => one.minute >= minutes / 2);
  const ends = `${later[0]!.megabytes.toFixed(0)} → ${later.at(-1)!.megabytes.toFixed(0)} MB`;
  rows.add(`memory's slope after minute ${minutes / 2}`, slopeOf(later), "MB/min", {
    goal: { atMost: 0.5 },
    digits: 2,
    note: ends,
  });
}
