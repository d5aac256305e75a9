// @ts-check
import { keepOwnWard, readOwnWard } from "./own-ward-storage.js";
import { define, PortalElement } from "./portal-element.js";

/**
 * The way to the remembered ward's page, shown where one is remembered. `data-address` is the link with `{id}` for the
 * ward; `data-stories` asks for its newest stories the same way. Parts: `go`, `name`, `forget`, `stories`.
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
    const english = document.documentElement.lang === "en" && ward.nameEn;
    this.child("name").textContent = english || ward.name;
    this.child("name").lang = english ? "en" : "vi";
    if (this.dataset.stories) void this.#list(this.dataset.stories.replace("{id}", ward.id));
  }

  /**
   * The ward's newest stories as links; none where the portal does not answer.
   * @param {string} address
   */
  async #list(address) {
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok) return;
    const { items } = await answer.json().catch(() => ({ items: [] }));
    this.child("stories").replaceChildren(
      ...items.map((/** @type {Story} */ one) => storyLink(one, this.dataset.mark)),
    );
  }
}

/** @typedef {{ url: string, kind: string, name: string, deed: string, illustrative: boolean }} Story */

/** @param {Story} story @param {string} [mark] */
function storyLink(story, mark) {
  const [row, link] = [document.createElement("li"), document.createElement("a")];
  link.href = new URL(story.url).pathname;
  link.textContent = story.kind === "model" ? story.name : story.deed;
  link.className = "touch-link font-semibold";
  row.append(link);
  if (story.illustrative) {
    // Beside the link, or on a line of its own: there a dot before it would join it to nothing.
    const tag = document.createElement("span");
    tag.className = "text-base text-soft";
    tag.textContent = mark ?? "";
    row.className = "flex flex-wrap items-baseline gap-x-3";
    row.append(" ", tag);
  }
  return row;
}

/** "This is my ward", of the ward in `data-id` and `data-name`. Part: `change`; states: `own`, `other`. */
class RememberWard extends PortalElement {
  connectedCallback() {
    this.child("change").onclick = () => {
      if (keepOwnWard(this.#isOwn ? null : this.#ward)) this.#mark();
    };
    this.#mark();
  }

  get #id() {
    return this.dataset.id ?? "";
  }

  get #isOwn() {
    return readOwnWard()?.id === this.#id;
  }

  get #ward() {
    return { id: this.#id, name: this.dataset.name ?? "", nameEn: this.dataset.nameEn };
  }

  #mark() {
    this.show(this.#isOwn ? "own" : "other");
  }
}

define("own-ward-link", OwnWardLink);
define("remember-ward", RememberWard);
