import { setTimeout as pause } from "node:timers/promises";
import { openBeside } from "../support/pictures";
import { storyPath, type Portal } from "./portal";

/** What everybody else asks for. */
export const others = [storyPath, "/guong", "/tim-kiem?q=hoa", "/ban-lam-viec"];

/** Asks for public pages and the desk one after the other until it is over. Returns what each waited, in milliseconds. */
export async function askOthers(
  portal: Portal,
  isOver: () => boolean,
): Promise<{ path: string; took: number }[]> {
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

/** Waits until the latest job is done. Throws where it fails. */
export async function finished({ databaseFile }: Portal): Promise<void> {
  const database = openBeside(databaseFile);
  try {
    for (;;) {
      const { rows } = await database.execute("select state from job order by created_at desc limit 1");
      const state = rows[0]?.state;
      if (state === "done") return;
      if (state !== "waiting" && state !== "running") throw new Error(`The job is ${String(state)}`);
      await pause(20);
    }
  } finally {
    database.close();
  }
}
