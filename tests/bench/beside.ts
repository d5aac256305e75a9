import { setTimeout as pause } from "node:timers/promises";
import type { JobKind } from "../../domain/jobs/vocabulary";
import { openBeside } from "../support/pictures";
import { percentile } from "./load";
import { residentMegabytes } from "./memory";
import { storyPath, type Portal } from "./portal";
import type { Rows } from "./rows";
import { hiddenFields } from "./submissions";

/** What everybody else asks for. */
const others = [storyPath, "/guong", "/tim-kiem?q=hoa", "/ban-lam-viec"];

/** Asks for public pages and the desk one after the other until it is over. Returns what each waited, in milliseconds. */
async function askOthers(portal: Portal, isOver: () => boolean): Promise<{ path: string; took: number }[]> {
  const waits: { path: string; took: number }[] = [];
  for (let at = 0; !isOver(); at++) {
    const path = others[at % others.length]!;
    const begin = performance.now();
    await ask(portal, path, portal.nominations[1]!.cookie);
    waits.push({ path, took: performance.now() - begin });
    await pause(10);
  }
  return waits;
}

export async function ask(
  portal: Portal,
  path: string,
  cookie = portal.nominations[0]!.cookie,
): Promise<string> {
  const answer = await fetch(portal.url + path, { headers: path === storyPath ? {} : { cookie } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

/** Presses the page's button that begins with these words, as a browser without scripts does. */
export async function press(
  portal: Portal,
  path: string,
  words: string,
  cookie = portal.nominations[0]!.cookie,
): Promise<void> {
  const page = await ask(portal, path, cookie);
  const form = buttonForm(page, words);
  if (!form) throw new Error(`${path} has no button “${words}”`);
  const answer = await fetch(portal.url + path, {
    method: "POST",
    body: hiddenFields(form),
    headers: { cookie, origin: portal.url },
    redirect: "manual",
  });
  const after = await answer.text();
  // What was done leads on, or shows the page anew without the button.
  const isDone = answer.status === 303 || (answer.status === 200 && !buttonForm(after, words));
  if (!isDone) throw new Error(`“${words}” was answered ${answer.status}`);
}

const buttonForm = (page: string, words: string) =>
  page.split("<form").find((part) => part.split("</form>")[0]!.includes(words));

const patience = 300_000;

/** Waits until the latest job of a kind is done. Throws where it fails, or takes more than five minutes. */
export async function finished({ databaseFile }: Portal, kind: JobKind): Promise<void> {
  const database = openBeside(databaseFile);
  const begin = performance.now();
  const sql = "select state from job where kind = ? order by created_at desc limit 1";
  try {
    for (;;) {
      const { rows } = await database.execute({ sql, args: [kind] });
      const state = rows[0]?.state;
      if (state === "done") return;
      const isUnderWay = state === "waiting" || state === "running";
      if (!isUnderWay || performance.now() - begin > patience) throw new Error(`The job is ${String(state)}`);
      await pause(20);
    }
  } finally {
    database.close();
  }
}

/** Notes what a work of the portal's costs: the memory above rest, and how long everybody else waits meanwhile. */
export async function besideOthers<T>(rows: Rows, portal: Portal, work: () => Promise<T>): Promise<T> {
  // What a first visit compiles and reads is no part of it.
  for (const path of others) await ask(portal, path);
  const rest = residentMegabytes(portal.pid);
  let most = rest;
  const memory = setInterval(() => (most = Math.max(most, residentMegabytes(portal.pid))), 100);
  let isOver = false;
  const asking = askOthers(portal, () => isOver);
  let done: T;
  try {
    done = await work();
  } finally {
    isOver = true;
    clearInterval(memory);
  }
  const waits = (await asking).sort((one, other) => other.took - one.took);
  const longest = waits[0]!;
  rows.add("memory above rest meanwhile, at most", most - rest, "MB", { goal: { atMost: 300 } });
  rows.add(
    "other requests meanwhile, p99",
    percentile(
      waits.map(({ took }) => took),
      0.99,
    ),
    "ms",
    {
      goal: { atMost: 200 },
      note: `${waits.length} requests, longest ${Math.round(longest.took)} ms for ${longest.path}`,
    },
  );
  return done;
}
