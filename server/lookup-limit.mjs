// @ts-check
import { RateLimiterMemory } from "rate-limiter-flexible";

/** Addresses where somebody may try what exists: certificates' check codes. */
const lookups = /^(?:\/en)?\/xac-minh\/./i;

/** A minute's questions: a family checks a few papers, an office a pile; whoever tries codes wants millions. */
export const lookupsPerMinute = 30;
const allPerMinute = 600;

/** In memory: a read writes nothing. */
export class LookupLimit {
  #ofOne = new RateLimiterMemory({ keyPrefix: "lookup", points: lookupsPerMinute, duration: 60 });
  #ofAll = new RateLimiterMemory({ keyPrefix: "lookups", points: allPerMinute, duration: 60 });

  /**
   * Counts one question. Returns the seconds to wait where there were too many, else 0, also for what is no such question.
   *
   * @param {string} path
   * @param {string} address
   * @returns {Promise<number>}
   */
  async count(path, address) {
    if (!lookups.test(path)) return 0;
    try {
      await this.#ofOne.consume(senderOf(address));
      await this.#ofAll.consume("all");
      return 0;
    } catch (refusal) {
      const wait = /** @type {{ msBeforeNext?: number }} */ (refusal).msBeforeNext;
      if (wait === undefined) throw refusal;
      return Math.max(1, Math.ceil(wait / 1000));
    }
  }
}

/** An IPv6 home has a whole /64: counted by its first half. @param {string} address */
function senderOf(address) {
  const [mapped] = /\d+\.\d+\.\d+\.\d+$/.exec(address) ?? [];
  return mapped ?? address.split(":").slice(0, 4).join(":");
}
