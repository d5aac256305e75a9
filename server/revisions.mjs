// @ts-check
import { createClient } from "@libsql/client";

/**
 * What is known of the tags' revisions (`cache_tag`, see domain/cache): the number each stands at, and the newest.
 *
 * @typedef {{ newest: number, tags: Map<string, number> }} Revisions
 * @typedef {{ commits: number, since: number, revisions?: Revisions, reading?: Promise<Revisions>, resets: number }} Seen
 * @typedef {typeof globalThis & {
 *   lanToaCommits?: number,
 *   lanToaCacheClient?: import("@libsql/client").Client,
 *   lanToaSeen?: Seen,
 * }} Slot
 */

/** Milliseconds another process's change may stay unseen; changes of this process (db/write.ts) are seen at once. */
const blindTime = 200;
const slot = /** @type {Slot} */ (globalThis);
const seen = (slot.lanToaSeen ??= { commits: -1, since: 0, resets: 0 });

/** The revisions, where they were looked at a moment ago; undefined when they must be read anew. */
export function knownRevisions() {
  // Either way: a clock that was set back would else leave it unseen until it has caught up.
  const isFresh = Math.abs(Date.now() - seen.since) <= blindTime;
  const known = seen.commits === (slot.lanToaCommits ?? 0) && isFresh;
  return known ? seen.revisions : undefined;
}

/**
 * The revisions, read once for all who ask in the same moment. Throws what the database throws.
 *
 * @returns {Promise<Revisions>}
 */
export function readRevisions() {
  const known = knownRevisions();
  if (known) return Promise.resolve(known);
  const commits = slot.lanToaCommits ?? 0;
  // Somebody who began to read before the last commit may not have seen it.
  if (seen.reading && seen.commits === commits) return seen.reading;
  Object.assign(seen, { commits, since: Date.now(), revisions: undefined });
  const reading = select().then(
    (revisions) => {
      if (seen.reading === reading) Object.assign(seen, { revisions, reading: undefined });
      return revisions;
    },
    (error) => {
      if (seen.reading === reading) seen.reading = undefined;
      throw error;
    },
  );
  seen.reading = reading;
  return reading;
}

/** Forgets what was seen and the connection it was seen through: the next look is at the database as it is now. */
export function forgetRevisions() {
  slot.lanToaCacheClient?.close();
  slot.lanToaCacheClient = undefined;
  Object.assign(seen, { since: 0, revisions: undefined, reading: undefined });
}

/** @returns {Promise<Revisions>} */
async function select() {
  slot.lanToaCacheClient ??= createClient({
    url: process.env.DATABASE_URL || "file:./data/portal.db",
    authToken: process.env.DATABASE_AUTH_TOKEN,
    timeout: 2000,
  });
  const { rows } = await slot.lanToaCacheClient.execute("select tag, revision from cache_tag");
  const tags = new Map(rows.map(({ tag, revision }) => [String(tag), Number(revision)]));
  return { tags, newest: Math.max(0, ...tags.values()) };
}
