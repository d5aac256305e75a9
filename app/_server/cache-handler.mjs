import { createClient } from "@libsql/client";
import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import { contentSecurityPolicy, inlineScriptHashes } from "./content-security-policy.mjs";
import { leanPage } from "./lean-page.mjs";

// Loaded by Next outside the bundle, hence plain JavaScript with imports of its own.
const FileSystemCache = fileSystemCache.default ?? fileSystemCache;
const REVISION = "x-portal-revision";
const TAGS = "x-next-cache-tags";
const DAY = "x-portal-day";

const building = process.env.NEXT_PHASE === "phase-production-build";
const slot = globalThis;

function client() {
  slot.lanToaCacheClient ??= createClient({
    url: process.env.DATABASE_URL || "file:./data/portal.db",
    authToken: process.env.DATABASE_AUTH_TOKEN,
    timeout: 2000,
  });
  return slot.lanToaCacheClient;
}

/** The newest committed revision: all of them, or those of `tags`. Zero while building (no database). */
async function newestRevision(tags) {
  if (building) return 0;
  const where = tags ? ` where tag in (${tags.map(() => "?").join(",")})` : "";
  const { rows } = await client().execute({
    sql: `select coalesce(max(revision), 0) as revision from cache_tag${where}`,
    args: tags ?? [],
  });
  return Number(rows[0].revision);
}

/** Milliseconds another process's change may stay unseen; changes of this process are seen at once. */
const blindTime = 200;
const seen = (slot.lanToaSeenRevisions ??= { commits: 0, since: 0, newest: new Map() });

/** `newestRevision(tags)`, asked once for all requests of the same moment. @param {string[]} [tags] */
function newestSeen(tags) {
  const commits = slot.lanToaCommits ?? 0;
  if (seen.commits !== commits || Date.now() - seen.since > blindTime) {
    Object.assign(seen, { commits, since: Date.now(), newest: new Map() });
  }
  const key = tags?.join() ?? "";
  if (!seen.newest.has(key)) seen.newest.set(key, newestRevision(tags));
  return seen.newest.get(key);
}

/**
 * Pages are kept for one run of the portal: the next run may serve a restored or another database, whose revisions
 * count anew.
 */
const run = process.env.PORTAL_RUN ?? "";
const stamp = (revision) => `${run}:${revision}`;

/** The day it is where the portal's days begin and end, e.g. "2026-11-23". */
const clock = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short" });
const today = () => clock.format(new Date());

/** Answers to whatever anyone asks (`tim-kiem/[question]`): made like every page, never kept. */
const questions = /\/\$\/[a-z]{2}\/tim-kiem\//;

/** Revision read before each render under way, by cache key. */
const startedAt = (slot.lanToaRenderStarts ??= new Map());

/**
 * Next's file-system cache with four additions: a page carries a content security policy with the hashes of
 * its own inline scripts and nothing that only React needs, and an entry is dropped once a tag it rests on has a newer revision in the
 * database, or once the day it counts from is over. Revisions are read before a render starts, so a change committed meanwhile is never missed.
 */
export default class PortalCache extends FileSystemCache {
  async get(key, context) {
    const entry = await super.get(key, context);
    const value = entry?.value;
    const tags = value && tagsOf(value, context);
    if (value && (await this.isFresh(value, tags))) {
      // Where its hour has passed too, Next serves it once more and renders anew behind it, without asking again.
      if (value.kind === "APP_PAGE") startedAt.set(key, await newestSeen());
      return entry;
    }
    // The older start wins while several renders of one page run at once: at worst it is rendered again.
    if (!startedAt.has(key)) startedAt.set(key, await newestRevision());
    return null;
  }

  async isFresh(value, tags) {
    if (building) return true;
    const [madeIn, revision] = String(headersOf(value)[REVISION] ?? "").split(":");
    if (madeIn !== run) return false;
    const day = headersOf(value)[DAY];
    if (day && day !== today()) return false;
    return tags.length === 0 || (await newestSeen(tags)) <= Number(revision);
  }

  async set(key, value, context) {
    if (value) {
      const headers = headersOf(value);
      // After a render that failed Next keeps the page that was there, which is as old as it was.
      headers[REVISION] ??= stamp(startedAt.get(key) ?? (await newestRevision()));
      startedAt.delete(key);
      // Anyone can invent addresses: what does not exist, and lists that hold nothing, must not fill the disk.
      if (value.kind === "FETCH" && ["null", "[]"].includes(value.data.body)) return;
      if (value.kind === "APP_PAGE") {
        // Only this handler knows when a page is stale; a year in somebody's proxy would outlive a take-down.
        headers["cache-control"] = "public, max-age=0, must-revalidate";
        value.html = leanPage(String(value.html));
        headers["content-security-policy"] = contentSecurityPolicy(inlineScriptHashes(value.html));
        // A page cannot set its own status, so one that stands for nothing, or something gone, says it in its markup.
        const [, status] = /data-portal-status="(404|410)"/.exec(value.html) ?? [];
        if (status) value.status = Number(status);
        // What counts days is wrong from midnight on, whether or not anything changed.
        const [, day] = /data-portal-day="(\d{4}-\d{2}-\d{2})"/.exec(value.html) ?? [];
        if (day) headers[DAY] = day;
        // What is gone takes the place of what stood there.
        if (value.status === 404) return;
      }
    }
    if (!questions.test(key)) {
      await super.set(key, value && { ...value, headers: value.headers && { ...value.headers } }, context);
    }
    // Next has already answered with a redirect's target once; from here it would be sent a second time.
    if (value?.kind === "APP_PAGE") delete value.headers.location;
  }
}

function headersOf(value) {
  const holder = value.kind === "FETCH" ? value.data : value;
  return (holder.headers ??= {});
}

function tagsOf(value, context) {
  if (value.kind === "FETCH") return [...(value.tags ?? []), ...(context.tags ?? [])];
  return String(headersOf(value)[TAGS] ?? "")
    .split(",")
    .filter((tag) => tag && !tag.startsWith("_N_T_"));
}
