// @ts-check
import { PageStore } from "./page-store.mjs";

/**
 * A page as the cache handler keeps it: what visitors are sent, and what Next wants back.
 *
 * @typedef {object} KeptPage
 * @property {string} cacheKey Next's own
 * @property {import("./ready-page.mjs").ReadyPage} page
 * @property {boolean} sent whether the door may answer with it by itself
 * @property {number} renewAfter milliseconds (UTC) after which Next is to make it anew, or Infinity
 * @property {number} modified milliseconds (UTC)
 * @property {Buffer | undefined} flight its flight data, compressed
 * @property {string[]} allTags with those that stand for paths
 * @property {{ headers: Record<string, string | string[]>, status?: number, postponed?: string, segmentData?: Map<string, Buffer> }} rest
 * @property {unknown} cacheControl
 */

/** Bytes of pages in memory: some 1,500 stories with all there is of them. What does not fit is rendered again. */
const room = 48 * 1024 * 1024;

const slot = /** @type {typeof globalThis & { lanToaPages?: PageStore<KeptPage> }} */ (globalThis);

/** Finished pages by address, kept by the cache handler alone: Next gives it only what is the same for everyone. */
export const pages = (slot.lanToaPages ??= new PageStore(room));

/** The page at `path` if it is ready and fresh for sure. @param {string} path */
export function glanceAt(path) {
  const value = pages.glance(path)?.value;
  return value?.sent && Date.now() < value.renewAfter ? value.page : null;
}

/**
 * The page at `path` if it is ready and fresh, with its bytes in the encoding that `request` wants.
 *
 * @param {string} path
 * @param {import("node:http").IncomingMessage} request
 */
export async function findReady(path, request) {
  // A database that does not answer is Next's to tell of, in the portal's own page.
  const entry = await pages.find(path).catch(() => null);
  if (!entry?.value.sent || Date.now() >= entry.value.renewAfter) return null;
  const { page } = entry.value;
  const before = page.bytes;
  const body = await page.prepare(request);
  pages.grow(path, entry, page.bytes - before);
  return { page, body };
}

/**
 * The address a page is asked for at, out of the key Next keeps it by, which ends in the page's path after its rewrite
 * (`…/$/vi/guong/x` is asked for at `/guong/x`). Another key keeps a page from being answered here, not from being kept.
 *
 * @param {string} key
 */
export function addressOf(key) {
  const [, locale, path] = /(?:^|\/\$)\/(vi|en)(\/[a-z0-9/-]+)?$/.exec(key) ?? [];
  if (!locale) return `next:${key}`;
  return locale === "vi" ? (path ?? "/") : `/${locale}${path ?? ""}`;
}
