// @ts-check

/**
 * Lets at most `together` works run at once and `waiting` more stand in line. Renders share one processor: hundreds at
 * once would not be finished sooner, and between them no answer from memory would get its turn.
 */
export class RenderLine {
  #running = 0;
  /** @type {Set<() => void>} */
  #line = new Set();
  #together;
  #waiting;

  /** @param {{ together: number, waiting: number }} sizes */
  constructor({ together, waiting }) {
    this.#together = together;
    this.#waiting = waiting;
  }

  /**
   * Waits for a turn and takes it until `leave` is called. Null when the line is too long.
   *
   * @param {(leftEarly: () => void) => void} [onLeavingEarly] is given what takes one who waits out of the line
   * @returns {Promise<(() => void) | null>}
   */
  enter(onLeavingEarly) {
    if (this.#running < this.#together) {
      this.#running++;
      return Promise.resolve(this.#leave());
    }
    if (this.#line.size >= this.#waiting) return Promise.resolve(null);
    return new Promise((resolve) => {
      const turn = () => resolve(this.#leave());
      this.#line.add(turn);
      onLeavingEarly?.(() => this.#line.delete(turn) && resolve(null));
    });
  }

  #leave() {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const [next] = this.#line;
      if (!next) return void this.#running--;
      // The place goes on to who waited longest.
      this.#line.delete(next);
      next();
    };
  }
}
