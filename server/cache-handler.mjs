// @ts-check
import { PageStore } from "./page-store.mjs";
import { etagOf, packed, ReadyPage, unpacked } from "./ready-page.mjs";
import { addressOf, pages } from "./ready-pages.mjs";
import { startRevision } from "./revisions.mjs";
import { contentSecurityPolicy, inlineScriptHashes } from "../app/_server/content-security-policy.mjs";
import { leanPage } from "./lean-page.mjs";
import { settings } from "./settings.mjs";

// Loaded by Next outside the bundle, hence plain JavaScript; of the same process, hence of one memory with the door.
const REVISION = "x-portal-revision";
const TAGS = "x-next-cache-tags";

/** Data that pages rest on (`unstable_cache`), by Next's key. @typedef {{ data: object, modified: number }} KeptData */
const slot =
  /** @type {typeof globalThis & { lanToaData?: PageStore<KeptData>, lanToaRevalidated?: Map<string, number> }} */ (
    globalThis
  );
const data = (slot.lanToaData ??= new PageStore(16 * 1024 * 1024));
/** When Next was told that a tag is stale (`revalidatePath`), in milliseconds. */
const revalidated = (slot.lanToaRevalidated ??= new Map());

/** A build knows no database, and nothing made in it is shown. */
const building = process.env.NEXT_PHASE === "phase-production-build";

/** Answers to whatever anyone asks (`tim-kiem/[question]`, `don-vi/hoi/[question]`, `xac-minh/[code]`): made like every page, never kept. */
const questions = /\/[a-z]{2}\/(?:tim-kiem|don-vi\/hoi|xac-minh)\//;

/**
 * Where Next keeps what it finished, by its documented interface: in memory, for one run of the portal, at most 64 MB of
 * it, what was not used for longest out first. A page carries a content security policy with the hashes of its own inline
 * scripts and nothing that only React needs. An entry is dropped once a tag it rests on has a newer revision in the database, or
 * once the day it counts from is over. Next makes one of these for each request; revisions are read before a render
 * starts, so a change committed meanwhile is never missed.
 */
export default class PortalCache {
  /** Revision read before each making under way in this request, by key. @type {Map<string, number>} */
  #starts = new Map();

  /**
   * @param {string} key
   * @param {{ kind: string, tags?: string[], softTags?: string[] }} context
   */
  async get(key, context) {
    if (building) return null;
    const revision = await startRevision();
    if (!this.#starts.has(key)) this.#starts.set(key, revision);
    return context.kind === "FETCH" ? findData(key, context) : findPage(key);
  }

  /**
   * @param {string} key
   * @param {any} value what Next made; the answer under way is made from it too, so what is changed in it is sent
   * @param {{ tags?: string[], cacheControl?: { revalidate?: number | false } }} context
   */
  async set(key, value, context) {
    if (building) return;
    // After a render that failed Next gives back the page that was there, which is as old as it was.
    const given = value?.headers?.[REVISION];
    const revision = given === undefined ? this.#starts.get(key) : Number(given);
    this.#starts.delete(key);
    if (value?.kind === "FETCH") return keepData(key, value, revision, context.tags ?? []);
    if (value?.kind !== "APP_PAGE") return pages.drop(addressOf(key));
    if (given === undefined) finish(key, value);
    await keepPage(key, value, revision, context.cacheControl);
    // Next has already answered with a redirect's target once; from here it would be sent a second time.
    delete value.headers.location;
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    const stale = [tags].flat();
    for (const tag of stale) revalidated.set(tag, Date.now());
    pages.dropWhere(({ value }) => value.allTags.some((tag) => stale.includes(tag)));
    data.dropWhere((entry) => entry.tags.some((tag) => stale.includes(tag)));
  }

  resetRequestCache() {
    this.#starts.clear();
  }
}

/** @param {string} key @param {{ tags?: string[], softTags?: string[] }} context */
async function findData(key, { tags = [], softTags = [] }) {
  const entry = await data.find(key);
  if (!entry || !tags.every((tag) => entry.tags.includes(tag))) return null;
  const { modified } = entry.value;
  if (softTags.some((tag) => (revalidated.get(tag) ?? 0) >= modified)) return null;
  return { lastModified: modified, value: entry.value.data };
}

/**
 * @param {string} key
 * @param {any} value
 * @param {number | undefined} revision
 * @param {string[]} tags
 */
function keepData(key, value, revision, tags) {
  const { body } = value.data;
  // Anyone can invent addresses: what does not exist, and lists that hold nothing, must not fill the memory.
  if (revision === undefined || ["null", "[]"].includes(body)) return;
  const all = [...new Set([...(value.tags ?? []), ...tags])];
  const bytes = body.length * 2;
  data.keep(key, {
    value: { data: value, modified: Date.now() },
    revision,
    tags: all,
    until: Infinity,
    bytes,
  });
}

/** @param {string} key */
async function findPage(key) {
  const entry = await pages.find(addressOf(key));
  if (!entry || entry.value.cacheKey !== key) return null;
  const { page, flight, rest, modified, cacheControl } = entry.value;
  const headers = { ...rest.headers, [REVISION]: String(entry.revision) };
  const [html, rscData] = await Promise.all([page.html(), flight && unpacked(flight)]);
  return {
    lastModified: modified,
    cacheControl,
    value: { kind: "APP_PAGE", ...rest, headers, html, rscData },
  };
}

/**
 * Only this handler knows when a page is stale; a year in somebody's proxy would outlive a take-down. The front's own cache
 * (deploy/nginx.conf) may have it for a second, three more while it asks anew, and an hour while nobody answers here; of
 * all that, browsers hear no more than before. Answers to what somebody asked are kept nowhere.
 *
 * @param {string} key
 */
function lifetime(key) {
  const always = "public, max-age=0, must-revalidate";
  return settings().trustProxy && !questions.test(key)
    ? `${always}, s-maxage=1, stale-while-revalidate=3, stale-if-error=3600`
    : always;
}

/** Makes a rendered page what it is sent as. @param {string} key @param {any} value */
function finish(key, value) {
  const headers = (value.headers ??= {});
  headers["cache-control"] = lifetime(key);
  value.html = leanPage(String(value.html));
  headers["content-security-policy"] = contentSecurityPolicy(inlineScriptHashes(value.html));
  headers.etag = etagOf(value.html);
  // A page cannot set its own status, so one that stands for nothing, or something gone, says it in its markup.
  const [, status] = /data-portal-status="(404|410)"/.exec(value.html) ?? [];
  if (status) value.status = Number(status);
}

/**
 * @param {string} key
 * @param {any} value
 * @param {number | undefined} revision
 * @param {{ revalidate?: number | false } | undefined} cacheControl
 */
async function keepPage(key, value, revision, cacheControl) {
  const address = addressOf(key);
  const { html, rscData, status = 200, postponed, segmentData } = value;
  const { [REVISION]: _revision, ...headers } = value.headers;
  // What is gone takes the place of what stood there; what does not exist, nobody's own, or asked only once, none.
  if (revision === undefined || status === 404 || headers["set-cookie"] || questions.test(key)) {
    if (status === 404) pages.drop(address);
    return;
  }
  const { [TAGS]: names = "", ...shown } = headers;
  const allTags = String(names).split(",").filter(Boolean);
  const [gzip, flight] = await Promise.all([packed(html), rscData && packed(rscData)]);
  const now = Date.now();
  const seconds = cacheControl?.revalidate;
  const page = new ReadyPage({ status, headers: shown, etag: headers.etag, gzip });
  const segments = [...(segmentData?.values() ?? [])].reduce((sum, part) => sum + part.length, 0);
  pages.keep(address, {
    revision,
    tags: allTags.filter((tag) => !tag.startsWith("_N_T_")),
    until: endOfDay(html),
    bytes: page.bytes + (flight?.length ?? 0) + segments,
    value: {
      cacheKey: key,
      page,
      sent: status === 200 || status === 410,
      renewAfter: typeof seconds === "number" ? now + seconds * 1000 : Infinity,
      modified: now,
      flight,
      allTags,
      rest: { headers, status, postponed, segmentData },
      cacheControl,
    },
  });
}

/**
 * When a page that counts days (`data-portal-day`, a date of Asia/Ho_Chi_Minh) is wrong, whether or not anything changed;
 * that zone knows no summer time.
 *
 * @param {string} html
 */
function endOfDay(html) {
  const [, day] = /data-portal-day="(\d{4}-\d{2}-\d{2})"/.exec(html) ?? [];
  return day ? Date.parse(`${day}T00:00:00+07:00`) + 86_400_000 : Infinity;
}
