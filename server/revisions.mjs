// @ts-check
import { createClient } from "@libsql/client";

/**
 * What is known of the tags' revisions (`cache_tag`, see domain/cache): the number each stands at, and the newest.
 *
 * @typedef {{ newest: number, tags: Map<string, number> }} Revisions
 * @typedef {{
 *   commits: number,
 *   since: number,
 *   revisions?: Revisions,
 *   reading?: Promise<Revisions>,
 *   resets: number,
 *   last?: Revisions & { at: number },
 *   awayUntil?: number,
 * }} Seen `last`: what was read last of all, at that millisecond; `awayUntil`: the server did not answer, and is let be until then
 * @typedef {{ revision: number, at: number, reading?: Promise<number>, awayUntil: number }} Near
 * @typedef {typeof globalThis & {
 *   lanToaCommits?: number,
 *   lanToaCacheClient?: import("@libsql/client").Client,
 *   lanToaNearClient?: import("@libsql/client").Client,
 *   lanToaSeen?: Seen,
 *   lanToaNear?: Near,
 * }} Slot
 */

/** Milliseconds another process's change may stay unseen; changes of this process (db/write.ts) are seen at once. */
const blindTime = 200;
/** Milliseconds a database's server may take to answer here, and for which it is let be when it did not. */
const patience = 1_500;
const rest = 1_000;
/**
 * Milliseconds for which pages are shown by what was known last while the database's server is out of reach: no longer than the
 * front shows them (deploy/nginx.conf), because a story may have been taken down meanwhile.
 */
const blindAtMost = 3_600_000;
const slot = /** @type {Slot} */ (globalThis);
const seen = (slot.lanToaSeen ??= { commits: -1, since: 0, resets: 0 });
const near = (slot.lanToaNear ??= { revision: -1, at: 0, awayUntil: 0 });

const databaseUrl = () => process.env.DATABASE_URL || "file:./data/portal.db";
const isServer = () => !databaseUrl().startsWith("file:");

/** The revisions, where they were looked at a moment ago; undefined when they must be read anew. */
export function knownRevisions() {
  // Either way: a clock that was set back would else leave it unseen until it has caught up.
  const isFresh = Math.abs(Date.now() - seen.since) <= blindTime;
  const known = seen.commits === (slot.lanToaCommits ?? 0) && isFresh;
  return known ? seen.revisions : undefined;
}

/**
 * The revisions, read once for all who ask in the same moment. Throws what the database throws; while a database's server is out
 * of reach, they are what was known last.
 *
 * @returns {Promise<Revisions>}
 */
export function readRevisions() {
  const known = knownRevisions();
  if (known) return Promise.resolve(known);
  const last = lastKnown();
  if (last && isPrimaryAway()) return Promise.resolve(last);
  const commits = slot.lanToaCommits ?? 0;
  // Somebody who began to read before the last commit may not have seen it.
  if (seen.reading && seen.commits === commits) return seen.reading;
  Object.assign(seen, { commits, since: Date.now(), revisions: undefined });
  const reading = select(cacheClient()).then(
    (revisions) => {
      seen.last = { ...revisions, at: Date.now() };
      seen.awayUntil = undefined;
      if (seen.reading === reading) Object.assign(seen, { revisions, reading: undefined });
      return revisions;
    },
    (error) => {
      if (seen.reading === reading) seen.reading = undefined;
      const kept = lastKnown();
      if (!kept) throw error;
      seen.awayUntil = Date.now() + rest;
      return kept;
    },
  );
  seen.reading = reading;
  return reading;
}

/** Whether the database's server did not answer a moment ago. */
const isPrimaryAway = () => (seen.awayUntil ?? 0) > Date.now();

function lastKnown() {
  return isServer() && seen.last && Date.now() - seen.last.at < blindAtMost ? seen.last : undefined;
}

/** Forgets what was seen and the connection it was seen through: the next look is at the database as it is now. */
export function forgetRevisions() {
  slot.lanToaCacheClient?.close();
  slot.lanToaCacheClient = undefined;
  Object.assign(seen, { since: 0, revisions: undefined, reading: undefined, last: undefined });
}

/**
 * The newest revision that whatever is read from now on holds for sure, be it read from the replica or from the primary: what
 * changed later is not in it.
 */
export async function startRevision() {
  const { newest } = await readRevisions();
  if (!process.env.DATABASE_REPLICA_URL || isNearAway()) return newest;
  return Math.min(newest, await readNear(newest).catch(() => newest));
}

/**
 * Whether public pages may be read from the replica beside this portal (DATABASE_REPLICA_URL): it answers, and holds
 * everything that the primary was last known to hold.
 */
export async function isNearCurrent() {
  if (!process.env.DATABASE_REPLICA_URL || isNearAway()) return false;
  try {
    const { newest } = await readRevisions();
    return (await readNear(newest)) >= newest;
  } catch {
    return false;
  }
}

const isNearAway = () => near.awayUntil > Date.now();

/** The replica is let be for a moment: it did not answer, or not as a copy of the primary. */
export function restNear() {
  near.awayUntil = Date.now() + rest;
}

/** The replica's newest revision, asked again while it is behind `wanted`. @param {number} wanted @returns {Promise<number>} */
function readNear(wanted) {
  if (near.revision >= wanted && Date.now() - near.at <= blindTime) return Promise.resolve(near.revision);
  near.reading ??= select((slot.lanToaNearClient ??= clientOf(String(process.env.DATABASE_REPLICA_URL))))
    .then(({ newest }) => {
      Object.assign(near, { revision: newest, at: Date.now() });
      return newest;
    })
    .catch((error) => {
      restNear();
      throw error;
    })
    .finally(() => (near.reading = undefined));
  return near.reading;
}

const cacheClient = () => (slot.lanToaCacheClient ??= clientOf(databaseUrl()));

/** @param {string} url */
function clientOf(url) {
  return createClient({
    url,
    authToken: process.env.DATABASE_AUTH_TOKEN,
    ...(isServer()
      ? {
          /** @param {Request} request */
          fetch: (request) => fetch(request, { signal: AbortSignal.timeout(patience) }),
        }
      : { timeout: 2000 }),
  });
}

/** @param {import("@libsql/client").Client} client @returns {Promise<Revisions>} */
async function select(client) {
  const { rows } = await client.execute("select tag, revision from cache_tag");
  const tags = new Map(rows.map(({ tag, revision }) => [String(tag), Number(revision)]));
  return { tags, newest: Math.max(0, ...tags.values()) };
}
