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
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.download) return false;
  const here = location.href.split("#")[0];
  return link.origin === location.origin && (link.href.split("#")[0] !== here || !link.hash);
}

define("lost-line", LostLine);
