// @ts-check
import { define, PortalElement } from "./portal-element.js";

/** @typedef {{ kind: string, text: string, path: string, illustrative?: true }} Offer `path` has no locale. */

/**
 * While something is typed into the input it offers titles and units that lead straight there (combobox with a listbox,
 * after the ARIA pattern); Enter without a choice searches. Parts: `input`, `offers`; `data-root` begins every address
 * ("" or "/en"), `data-suggestions` names the list, `data-story`, `data-unit` and so on are the words for the kinds.
 */
class SearchOffers extends PortalElement {
  /** @type {Offer[]} */
  #offers = [];
  #active = -1;
  #asked = new AbortController();

  connectedCallback() {
    const offers = this.child("offers");
    // Without this script it is a plain input and nothing more.
    for (const [name, value] of /** @type {const} */ ([
      ["role", "combobox"],
      ["aria-expanded", "false"],
      ["aria-controls", offers.id],
      ["aria-autocomplete", "list"],
    ]))
      this.#input.setAttribute(name, value);
    offers.setAttribute("role", "listbox");
    offers.setAttribute("aria-label", this.dataset.suggestions ?? "");
    this.#input.oninput = () => this.#ask();
    this.#input.onkeydown = (event) => this.#press(event);
    // A press on an offer takes the focus first; it must still be there to be pressed.
    this.#input.onblur = () => setTimeout(() => this.#draw([]), 150);
    // On a slow line words are typed before this script is there.
    if (document.activeElement === this.#input && this.#input.value) void this.#ask();
  }

  get #input() {
    const input = this.child("input");
    if (!(input instanceof HTMLInputElement)) throw new Error("<search-offers> has no input.");
    return input;
  }

  /** Asks a moment after the last key. */
  async #ask() {
    this.#asked.abort();
    const { signal } = (this.#asked = new AbortController());
    const query = this.#input.value.trim();
    if (query.length < 2) return this.#draw([]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (signal.aborted) return;
    const answer = await fetch(`/api/search/suggest?q=${encodeURIComponent(query)}`, { signal }).catch(
      () => null,
    );
    if (!answer?.ok) return;
    const offers = await answer.json().catch(() => []);
    if (!signal.aborted) this.#draw(offers);
  }

  /** @param {Offer[]} offers */
  #draw(offers) {
    if (offers.length === 0) this.#asked.abort();
    this.#offers = offers;
    this.child("offers").replaceChildren(...offers.map((offer, at) => this.#option(offer, at)));
    this.child("offers").hidden = offers.length === 0;
    this.#input.ariaExpanded = String(offers.length > 0);
    this.#choose(-1);
  }

  /**
   * @param {Offer} offer
   * @param {number} at
   */
  #option(offer, at) {
    const [option, text, kind] = ["li", "span", "span"].map((name) => document.createElement(name));
    if (!option || !text || !kind) throw new Error("No elements.");
    option.id = `q-offer-${at}`;
    option.role = "option";
    option.onmousedown = () => this.#go(offer);
    text.textContent = offer.text;
    const words = [this.dataset[offer.kind], offer.illustrative ? this.dataset.illustrative : null];
    kind.textContent = words.filter(Boolean).join(" · ");
    option.append(text, kind);
    return option;
  }

  /** @param {number} at Which offer; -1 is none. */
  #choose(at) {
    this.#active = at;
    [...this.child("offers").children].forEach((option, one) => (option.ariaSelected = String(one === at)));
    if (at < 0) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", `q-offer-${at}`);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const count = this.#offers.length;
    if (count === 0 || event.isComposing) return;
    const active = this.#offers[this.#active];
    if (event.key === "Escape") this.#draw([]);
    else if (event.key === "ArrowDown") this.#choose((this.#active + 1) % count);
    else if (event.key === "ArrowUp") this.#choose((this.#active <= 0 ? count : this.#active) - 1);
    else if (event.key === "Enter" && active) this.#go(active);
    else return;
    event.preventDefault();
  }

  /** @param {Offer} offer */
  #go(offer) {
    location.assign((this.dataset.root ?? "") + offer.path);
  }
}

define("search-offers", SearchOffers);
