// @ts-check
import { define, PortalElement } from "./portal-element.js";

/** @type {Record<string, string>} */
const keys = { Escape: "close", ArrowLeft: "previous", ArrowRight: "next" };

/** @param {KeyboardEvent} event */
function press(event) {
  const link = document.querySelector(`.lightbox:target [data-go="${keys[event.key]}"]`);
  if (link instanceof HTMLElement) link.click();
}

/** The large photos open and close by plain links; the keys everyone tries press those links. */
class LightboxKeys extends PortalElement {
  connectedCallback() {
    document.addEventListener("keydown", press);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", press);
  }
}

define("lightbox-keys", LightboxKeys);
