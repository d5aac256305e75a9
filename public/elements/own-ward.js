// @ts-check
import { keepOwnWard, readOwnWard } from "./own-ward-storage.js";
import { define, PortalElement } from "./portal-element.js";

/**
 * The way to the remembered ward's page, shown where one is remembered. `data-address` is the link with `{id}` for the
 * ward. Parts: `go`, `name`, `forget`.
 */
class OwnWardLink extends PortalElement {
  connectedCallback() {
    this.child("forget").onclick = () => {
      if (keepOwnWard(null)) this.hidden = true;
    };
    const ward = readOwnWard();
    this.hidden = !ward;
    if (!ward) return;
    this.child("go").setAttribute("href", (this.dataset.address ?? "").replace("{id}", ward.id));
    this.child("name").textContent = ward.name;
  }
}

/** "This is my ward", of the ward in `data-id` and `data-name`. Part: `change`; states: `own`, `other`. */
class RememberWard extends PortalElement {
  connectedCallback() {
    this.child("change").onclick = () => {
      if (keepOwnWard(this.#isOwn ? null : { id: this.#id, name: this.dataset.name ?? "" })) this.#mark();
    };
    this.#mark();
  }

  get #id() {
    return this.dataset.id ?? "";
  }

  get #isOwn() {
    return readOwnWard()?.id === this.#id;
  }

  #mark() {
    this.show(this.#isOwn ? "own" : "other");
  }
}

define("own-ward-link", OwnWardLink);
define("remember-ward", RememberWard);
