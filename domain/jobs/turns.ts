import { setImmediate } from "node:timers/promises";

/** Milliseconds of long work before others are let in. */
const slice = 5;
/** Milliseconds: a shorter round of the event loop had nobody's work in it. Two such in a row, and nobody waits. */
const idle = 0.2;

/**
 * The turns that long work takes with everybody who waits for this process. A page is answered in dozens of short rounds of the
 * event loop: one round between two pieces of work would make it wait for as many pieces.
 */
export class Turns {
  #since = performance.now();

  /** Between two pieces of work: once they took long enough, others go first, for as long as the pieces took. */
  async pass(): Promise<void> {
    const begin = performance.now();
    const share = begin - this.#since;
    if (share < slice) return;
    let now = begin;
    for (let quiet = 0; quiet < 2 && now - begin < share;) {
      await setImmediate();
      const round = performance.now() - now;
      quiet = round < idle ? quiet + 1 : 0;
      now += round;
    }
    this.#since = performance.now();
  }
}
