// @ts-check
/**
 * What wakes a part of a page that the server has drawn whole. The markup, its words and its looks are the component's;
 * an element only shows, hides and listens. Without scripts what needs them stays hidden.
 */
export class PortalElement extends HTMLElement {
  /**
   * The part marked `data-part="name"`.
   * @param {string} name
   * @returns {HTMLElement}
   */
  child(name) {
    const child = this.querySelector(`[data-part="${name}"]`);
    if (!(child instanceof HTMLElement)) throw new Error(`<${this.localName}> has no part ${name}.`);
    return child;
  }

  /**
   * Shows what is marked for `state` and hides what is marked for others: `data-when="playing paused"`.
   * @param {string} state
   */
  show(state) {
    for (const part of this.querySelectorAll("[data-when]"))
      part.toggleAttribute("hidden", !part.getAttribute("data-when")?.split(" ").includes(state));
  }
}

/**
 * Gives an element its name, once the page is there to its end: an element met by the parser has no parts yet.
 * @param {string} name
 * @param {typeof PortalElement} element
 */
export function define(name, element) {
  const now = () => customElements.define(name, element);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", now, { once: true });
  else now();
}
