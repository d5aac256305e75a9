import { openForm, sendForm } from "../site/action-forms";
import type { Bench } from "./bench";
import { median } from "./load";
import { storyPath } from "./portal";

const stories = 10;

/**
 * Consent taken back: from the press of the button until the story's address answers 410, asked again and again from the moment
 * the answer to the press is there. Stories that later parts read are left alone.
 */
export async function benchTakeBack({ rows, portal }: Bench): Promise<void> {
  const { url, moderatorCookie: cookie, photoStory } = await portal();
  const list = await (await fetch(`${url}/guong`)).text();
  const paths = [
    ...new Set([...list.matchAll(/href="(\/guong\/[a-z0-9-]{20,})"/g)].map(([, path]) => path!)),
  ];
  const chosen = paths.filter((path) => path !== storyPath && path !== photoStory).slice(0, stories);
  const times: number[] = [];
  for (const path of chosen) {
    // Ready, as readers left it.
    await (await fetch(url + path)).text();
    const page = `${url}/ban-lam-viec/rut-dong-y?trang=${path}`;
    const form = await openForm(page, "/ban-lam-viec/rut-dong-y storyTakeBack", cookie);
    const begin = performance.now();
    await sendForm(form, { askedBy: "Người được nêu" }, { cookie });
    while ((await fetch(url + path)).status !== 410)
      if (performance.now() - begin > 10_000) throw new Error(`${path} is still there`);
    times.push(performance.now() - begin);
  }
  rows.add("consent taken back until the page is gone, slowest", Math.max(...times), "ms", {
    goal: { atMost: 1000 },
    note: `of ${times.length}, median ${median(times).toFixed(0)} ms`,
  });
}
