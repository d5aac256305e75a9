import "server-only";
import type { Likeness } from "../persons/found";
import { likenessesOfNomination } from "../persons/nomination-likenesses.server";
import type { Viewer } from "../permissions";
import { loadRoll } from "./load-roll.server";
import { cellListsOf, readRows, type RollRow } from "./rows.server";

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

/** Those of a list's rows for whose persons `rowLikenesses` finds anything. Throws `not-found`. */
export async function alikeRows(viewer: Viewer, rollId: string, rows: RollRow[]): Promise<Set<string>> {
  const named = rows.filter(({ editable, cells }) => editable && cells.name).map(({ id }) => id);
  const alike = new Set<string>();
  for (let at = 0; at < named.length; at += mostAsked) {
    const found = await rowLikenesses(viewer, rollId, named.slice(at, at + mostAsked));
    for (const [id, likenesses] of Object.entries(found)) if (likenesses.length > 0) alike.add(id);
  }
  return alike;
}
