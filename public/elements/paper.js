// @ts-check
import { define, PortalElement } from "./portal-element.js";

/** Opens the browser's print dialog. At an address ending in `?kho=a3` the page's A3 choice is made already. */
class PrintPage extends PortalElement {
  connectedCallback() {
    this.onclick = () => window.print();
    const a3 = document.getElementById("kho-a3");
    if (a3 instanceof HTMLInputElement && new URLSearchParams(location.search).get("kho") === "a3")
      a3.checked = true;
  }
}

define("print-page", PrintPage);
