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
  /** @type {Sentence[]} */
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
      this.#pieces = sentencesAloud();
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
    if (state === "idle") mark(null);
  }

  /** @param {number} turn */
  #say(turn) {
    if (turn !== this.#turn) return;
    const sentence = this.#pieces[this.#at];
    if (!sentence) return this.#become("idle");
    mark(sentence.range);
    const piece = new SpeechSynthesisUtterance(sentence.words);
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

/** @typedef {{ words: string, range: Range }} Sentence */

/** The sentences of the page's `[data-read-aloud]` parts, each with where it stands. @returns {Sentence[]} */
function sentencesAloud() {
  let text = "";
  /** @type {{ node: Text, from: number }[]} */
  const nodes = [];
  for (const part of document.querySelectorAll("[data-read-aloud]")) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    let block = null;
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      const own = node.parentElement?.closest("p, li, h1, h2, h3, h4, [data-read-aloud]");
      // No sentence goes on from one block into the next, nor over a line end.
      if (own !== block || node.previousSibling?.nodeName === "BR") text += "\n";
      block = own;
      nodes.push({ node, from: text.length });
      text += node.data;
    }
    text += "\n";
  }
  return spokenPieces(text).map(({ words, at }) => {
    const range = new Range();
    range.setStart(...placeOf(nodes, at));
    range.setEnd(...placeOf(nodes, at + words.length));
    return { words: words.replace(/\s+/g, " "), range };
  });
}

/**
 * @param {{ node: Text, from: number }[]} nodes
 * @param {number} at
 * @returns {[Text, number]}
 */
function placeOf(nodes, at) {
  const found = nodes.filter(({ from }) => from <= at).at(-1);
  if (!found) throw new RangeError("No words stand there.");
  return [found.node, Math.min(at - found.from, found.node.length)];
}

/** Marks the sentence that is being said, where the browser can. @param {Range | null} range */
function mark(range) {
  if (!globalThis.Highlight) return;
  CSS.highlights.set("dang-doc", range ? new Highlight(range) : new Highlight());
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
