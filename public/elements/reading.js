// @ts-check
import { copyText } from "./copy-text.js";
import { define, PortalElement } from "./portal-element.js";
import { spokenPieces } from "./spoken-pieces.js";

/**
 * Reads the page's `[data-read-aloud]` parts aloud with the device's own Vietnamese voice. Stays hidden where there is
 * none: a foreign voice makes Vietnamese unintelligible. Pausing remembers the sentence, for phones whose voices cannot
 * pause. Parts: `toggle`, `stop`; states: `idle`, `playing`, `paused`.
 */
class ListenAloud extends PortalElement {
  /** @type {SpeechSynthesisVoice | undefined} */
  #voice;
  #state = "idle";
  /** @type {string[]} */
  #pieces = [];
  #at = 0;
  #turn = 0;

  connectedCallback() {
    if (!window.speechSynthesis) return;
    this.child("toggle").onclick = () => this.#toggle();
    this.child("stop").onclick = () => this.#halt("idle");
    // Voices may arrive after the page; not every browser says when on the same object.
    this.#look();
    speechSynthesis.addEventListener?.("voiceschanged", this.#look);
    addEventListener("pagehide", this.#quiet);
  }

  disconnectedCallback() {
    if (!window.speechSynthesis) return;
    this.#quiet();
    speechSynthesis.removeEventListener?.("voiceschanged", this.#look);
    removeEventListener("pagehide", this.#quiet);
  }

  #look = () => {
    this.#voice = speechSynthesis.getVoices().find((one) => /^vi([-_]|$)/i.test(one.lang));
    this.hidden = !this.#voice;
  };

  #quiet = () => speechSynthesis.cancel();

  #toggle() {
    if (this.#state === "playing") return this.#halt("paused");
    if (this.#state === "idle") {
      this.#pieces = spokenPieces(readAloudText());
      this.#at = 0;
    }
    this.#halt("playing");
    this.#say(this.#turn);
  }

  /** Falls silent; what was being said is of an earlier turn. @param {string} next */
  #halt(next) {
    this.#turn++;
    this.#quiet();
    this.#become(next);
  }

  /** @param {string} state */
  #become(state) {
    this.#state = state;
    this.show(state);
  }

  /** @param {number} turn */
  #say(turn) {
    if (turn !== this.#turn) return;
    if (this.#at >= this.#pieces.length) return this.#become("idle");
    const piece = new SpeechSynthesisUtterance(this.#pieces[this.#at]);
    piece.lang = "vi-VN";
    piece.voice = this.#voice ?? null;
    piece.onend = () => {
      if (turn !== this.#turn) return;
      this.#at++;
      this.#say(turn);
    };
    piece.onerror = () => {
      if (turn === this.#turn) this.#become("idle");
    };
    speechSynthesis.speak(piece);
  }
}

function readAloudText() {
  return [...document.querySelectorAll("[data-read-aloud]")]
    .map((part) => (part instanceof HTMLElement ? part.innerText : ""))
    .join("\n");
}

/**
 * A− and A+: kept on this device; the script at the page's head puts it back before anything is drawn. Parts: `smaller`,
 * `larger`.
 */
class TextSize extends PortalElement {
  connectedCallback() {
    this.child("smaller").onclick = () => this.#step(-1);
    this.child("larger").onclick = () => this.#step(1);
    this.#mark();
  }

  get #size() {
    return Number(document.documentElement.dataset.textSize ?? 0);
  }

  /** @param {number} by */
  #step(by) {
    const next = String(Math.min(3, Math.max(-1, this.#size + by)));
    document.documentElement.dataset.textSize = next;
    try {
      localStorage.setItem("co-chu", next);
    } catch {
      // Private browsing may refuse; the size then holds for this page.
    }
    this.#mark();
  }

  #mark() {
    this.child("smaller").ariaDisabled = String(this.#size <= -1);
    this.child("larger").ariaDisabled = String(this.#size >= 3);
  }
}

/**
 * Copies the words of the field whose id is in `data-field`, or hands them to the device's own share sheet where there is
 * one. Parts: `copy`, `more`; states `copied`, `refused`.
 */
class ShareWords extends PortalElement {
  connectedCallback() {
    this.child("copy").onclick = () => this.#copy();
    this.child("more").onclick = () => navigator.share({ text: this.#field.value }).catch(() => {});
    this.child("more").hidden = !("share" in navigator);
  }

  get #field() {
    const field = document.getElementById(this.dataset.field ?? "");
    if (!(field instanceof HTMLTextAreaElement)) throw new Error("<share-words> has no field.");
    return field;
  }

  async #copy() {
    const copied = await copyText(this.#field.value, () => this.#field.select());
    this.show(copied ? "copied" : "refused");
  }
}

define("listen-aloud", ListenAloud);
define("text-size", TextSize);
define("share-words", ShareWords);
