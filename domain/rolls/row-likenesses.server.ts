import "server-only";
import type { Likeness } from "../persons/found";
import { likenessesOfNomination } from "../persons/nomination-likenesses.server";
import type { Viewer } from "../permissions";
import { loadRoll } from "./load-roll.server";
import { cellListsOf, readRows } from "./rows.server";

/** Rows whose persons are looked up at once, at most. */
export const mostAsked = 20;

/**
 * Earlier occasions of the persons of these rows, by row: those that are likely theirs or were said to be. Throws `not-found`.
 */
export async function rowLikenesses(viewer: Viewer, rollId: string, ids: string[]) {
  const loaded = await loadRoll(viewer, rollId);
  const lists = await cellListsOf(loaded);
  const rows = await readRows(loaded, lists, undefined, { ids: ids.slice(0, mostAsked) });
  const found: Record<string, Likeness[]> = {};
  // One after the other: a list's look-ups leave room for whoever types meanwhile.
  for (const { id } of rows) {
    const all = await likenessesOfNomination(viewer, id);
    found[id] = all.filter(({ certainty }) => certainty !== "possible");
  }
  return found;
}
