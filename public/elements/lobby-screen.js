// @ts-check
import { define, PortalElement } from "./portal-element.js";

/** Milliseconds between two looks at the portal. */
const glance = 60_000;
const longestAnswer = 20_000;
/** Milliseconds without the portal after which no story is shown any more: it may have been taken down meanwhile. */
const keptOffline = 24 * 3_600_000;

const clock = new Intl.DateTimeFormat("vi", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
});

/**
 * The screen of a lobby: turns its slides by itself, stops and goes on, and takes the page's new slides each minute without
 * loading it anew. `data-seconds` a slide stands, `data-version` of what it was drawn for. Parts: `slides`, `bar`, `turn`,
 * `back`, `on`, `full`, `place`, `clock`, `offline`; states: `turning`, `paused`.
 */
class LobbyScreen extends PortalElement {
  #at = 0;
  #paused = false;
  #asking = false;
  #lastAnswer = Date.now();
  /** @type {AbortController | null} */
  #ends = null;
  /** @type {number[]} */
  #timers = [];
  #drawn = "";

  connectedCallback() {
    this.#drawn = this.child("slides").innerHTML;
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    this.child("bar").hidden = false;
    this.child("turn").addEventListener("click", this.#stopOrGo, { signal });
    this.child("back").addEventListener("click", () => this.#turn(-1), { signal });
    this.child("on").addEventListener("click", () => this.#turn(1), { signal });
    this.child("full").hidden = !document.fullscreenEnabled;
    this.child("full").addEventListener("click", () => void this.requestFullscreen().catch(() => {}), {
      signal,
    });
    document.addEventListener("keydown", this.#key, { signal });
    document.addEventListener("visibilitychange", () => this.#stayAwake(), { signal });
    const seconds = Number(this.dataset.seconds) || 15;
    this.#timers = [
      window.setInterval(() => (this.#paused ? this.#tell() : this.#turn(1)), seconds * 1000),
      window.setInterval(() => void this.#ask(), glance),
    ];
    this.#stayAwake();
    this.#turn(0);
  }

  disconnectedCallback() {
    this.#ends?.abort();
    for (const timer of this.#timers) clearInterval(timer);
  }

  #stopOrGo = () => {
    this.#paused = !this.#paused;
    this.#tell();
  };

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "ArrowRight") this.#turn(1);
    else if (event.key === "ArrowLeft") this.#turn(-1);
    // On a button the space bar is its own press.
    else if (event.key === " " && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      this.#stopOrGo();
    }
  };

  /** Those that may stand now. */
  get #slides() {
    const all = /** @type {HTMLElement[]} */ ([...this.child("slides").children]);
    const isOld = Date.now() - this.#lastAnswer > keptOffline;
    return isOld ? all.filter((slide) => slide.dataset.kind === "standing") : all;
  }

  /** @param {number} by */
  #turn(by) {
    const slides = this.#slides;
    if (slides.length === 0) return;
    this.#at = (((this.#at + by) % slides.length) + slides.length) % slides.length;
    for (const slide of this.child("slides").children)
      slide.toggleAttribute("data-shown", slide === slides[this.#at]);
    this.#tell();
  }

  /** Says where it is, whether it goes on, what time it is and since when there is no line. */
  #tell() {
    this.show(this.#paused ? "paused" : "turning");
    const total = this.#slides.length;
    this.child("place").textContent = `${Math.min(this.#at + 1, total)}/${total}`;
    this.child("clock").textContent = clock.format(new Date());
    const offline = this.child("offline");
    offline.hidden = Date.now() - this.#lastAnswer < 3 * glance;
    if (!offline.hidden)
      offline.textContent = (offline.dataset.words ?? "").replace("{time}", clock.format(this.#lastAnswer));
  }

  async #ask() {
    if (this.#asking) return;
    this.#asking = true;
    try {
      await this.#askNow();
    } catch {
      // No line, or a portal that is being updated: what is there goes on.
    } finally {
      this.#asking = false;
      this.#turn(0);
    }
  }

  async #askNow() {
    const signal = AbortSignal.timeout(longestAnswer);
    const answer = await fetch(location.pathname, { cache: "no-cache", signal });
    if (!answer.ok) throw new Error(String(answer.status));
    if (answer.redirected && new URL(answer.url).pathname !== location.pathname)
      return void location.replace(answer.url);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("lobby-screen");
    const slides = fresh?.querySelector('[data-part="slides"]');
    // A ward that was merged answers with where it went; a Wi-Fi's sign-in page with anything.
    if (!(fresh instanceof HTMLElement) || !slides) throw new Error("no screen");
    this.#lastAnswer = Date.now();
    // After an update the old page's looks and script fit no longer: once, and only now that the portal answers.
    if (fresh.dataset.version !== this.dataset.version || looksOf(page) !== looksOf(document))
      return void location.reload();
    if (slides.innerHTML !== this.#drawn) this.#take(slides);
  }

  /**
   * The new slides in the place of the old; the one that stands goes on standing where it is still among them.
   * @param {Element} slides
   */
  #take(slides) {
    const standing = this.#slides[this.#at]?.dataset.key;
    this.#drawn = slides.innerHTML;
    this.child("slides").replaceChildren(
      ...[...slides.children].map((slide) => document.importNode(slide, true)),
    );
    const at = this.#slides.findIndex((slide) => slide.dataset.key === standing);
    this.#at = at < 0 ? 0 : at;
  }

  #stayAwake() {
    if (document.visibilityState === "visible") void navigator.wakeLock?.request("screen").catch(() => {});
  }
}

/** @param {Document} page */
const looksOf = (page) =>
  [...page.querySelectorAll('link[rel="stylesheet"]')].map((one) => one.getAttribute("href")).join(" ");

define("lobby-screen", LobbyScreen);
