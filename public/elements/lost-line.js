// @ts-check
import { define, PortalElement } from "./portal-element.js";

/**
 * Says that another page cannot be had now, when somebody asks for one without a line, and lets this one stay: the browser's
 * own error page would take its place, with whatever was typed. Asked for by a form or a link that leads on within the portal.
 */
class LostLine extends PortalElement {
  connectedCallback() {
    document.addEventListener("submit", this.#stay);
    document.addEventListener("click", this.#stay);
    addEventListener("online", this.#hide);
  }

  disconnectedCallback() {
    document.removeEventListener("submit", this.#stay);
    document.removeEventListener("click", this.#stay);
    removeEventListener("online", this.#hide);
  }

  #hide = () => {
    this.hidden = true;
  };

  /** @param {Event} event */
  #stay = (event) => {
    if (navigator.onLine || event.defaultPrevented || !leadsOn(event)) return;
    event.preventDefault();
    // Shown anew, it is read out anew.
    this.hidden = true;
    requestAnimationFrame(() => (this.hidden = false));
  };
}

/**
 * Whether the browser would leave this page for another of the portal.
 * @param {Event} event
 */
function leadsOn(event) {
  if (event instanceof SubmitEvent) return event.target instanceof HTMLFormElement;
  if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  const address = link ? addressOf(link) : null;
  if (!address) return false;
  const here = location.href.split("#")[0];
  return address.origin === location.origin && (address.href.split("#")[0] !== here || !address.hash);
}

/**
 * Where a link of a text or of a map leads in this window; null where it opens another one or is a file.
 * @param {Element} link
 */
function addressOf(link) {
  if (link instanceof SVGAElement) return new URL(link.href.baseVal, location.href);
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.download) return null;
  return new URL(link.href);
}

define("lost-line", LostLine);
