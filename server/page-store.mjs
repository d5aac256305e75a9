// @ts-check
import { knownRevisions, readRevisions } from "./revisions.mjs";

/**
 * Something finished: a page, or data that pages rest on.
 *
 * @template T
 * @typedef {object} Entry
 * @property {T} value
 * @property {number} revision newest revision when its making began: what changed later is not in it
 * @property {string[]} tags what it rests on
 * @property {number} until milliseconds (UTC) after which it is wrong whatever was changed, or Infinity
 * @property {number} bytes what it takes in memory
 * @property {boolean} [used] since the last look for room
 */

/** What an entry costs beside its own bytes: keys, headers, the objects around them. */
const overhead = 2048;

/**
 * Keeps what is finished in memory, at most `limit` bytes, and drops what was not used for longest. It knows what is
 * fresh, and nothing of HTTP or Next.
 *
 * @template T
 */
export class PageStore {
  /** @type {Map<string, Entry<T>>} */
  #entries = new Map();
  #bytes = 0;
  #limit;
  /** The newest revision ever seen: a lower one means that the database is another. */
  #newest = 0;

  /** @param {number} limit bytes */
  constructor(limit) {
    this.#limit = limit;
  }

  get bytes() {
    return this.#bytes;
  }

  get size() {
    return this.#entries.size;
  }

  /**
   * The entry, if it is fresh for sure; null if there is none or it is stale; undefined if only the database can say
   * (`find`).
   *
   * @param {string} key
   * @returns {Entry<T> | null | undefined}
   */
  glance(key) {
    const entry = this.#entries.get(key);
    if (!entry) return null;
    const revisions = knownRevisions();
    // A database that was swapped is met in `find`.
    if (!revisions || revisions.newest < this.#newest) return undefined;
    return this.#judge(key, entry, revisions);
  }

  /**
   * The entry, if nothing it rests on has changed since.
   *
   * @param {string} key
   * @returns {Promise<Entry<T> | null>}
   */
  async find(key) {
    const revisions = await readRevisions();
    this.#meet(revisions.newest);
    const entry = this.#entries.get(key);
    return entry ? this.#judge(key, entry, revisions) : null;
  }

  /**
   * @param {string} key
   * @param {Entry<T>} entry
   */
  keep(key, entry) {
    const held = this.#entries.get(key);
    // Of two makings at once the one that began later knows more.
    if (held && held.revision > entry.revision) return;
    this.drop(key);
    this.#entries.set(key, entry);
    this.#bytes += entry.bytes + overhead;
    this.#makeRoom();
  }

  /** Counts what was added to an entry after it was kept. @param {string} key @param {Entry<T>} entry @param {number} bytes */
  grow(key, entry, bytes) {
    if (this.#entries.get(key) !== entry) return;
    entry.bytes += bytes;
    this.#bytes += bytes;
    this.#makeRoom();
  }

  /** @param {string} key */
  drop(key) {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes + overhead;
  }

  /** @param {(entry: Entry<T>) => boolean} condition */
  dropWhere(condition) {
    for (const [key, entry] of this.#entries) if (condition(entry)) this.drop(key);
  }

  /**
   * @param {string} key
   * @param {Entry<T>} entry
   * @param {import("./revisions.mjs").Revisions} revisions
   */
  #judge(key, entry, revisions) {
    const current = (/** @type {string} */ tag) => (revisions.tags.get(tag) ?? 0) <= entry.revision;
    if (!entry.tags.every(current)) {
      this.drop(key);
      return null;
    }
    if (Date.now() >= entry.until) return null;
    entry.used = true;
    return entry;
  }

  /** A counter that went back belongs to another database: nothing made from the one before holds. @param {number} newest */
  #meet(newest) {
    if (newest < this.#newest) this.dropWhere(() => true);
    this.#newest = newest;
  }

  #makeRoom() {
    // One round at most gives everything used a second chance; the next one finds what was not used again.
    while (this.#bytes > this.#limit) {
      const [key, entry] = /** @type {[string, Entry<T>]} */ (this.#entries.entries().next().value);
      if (entry.used) {
        entry.used = false;
        this.#entries.delete(key);
        this.#entries.set(key, entry);
      } else this.drop(key);
    }
  }
}
