import { expect, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { signIn } from "./people";

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The fields that are typed into, by the section they stand in: the answer's name and the control's. */
const fields: Record<string, [string, string][]> = {
  "doi-tuong": [
    ["honorific", "honorific"],
    ["name", "name"],
    ["occupation", "occupation"],
    ["workplace", "workplace"],
    ["neighbourhood", "neighbourhood"],
  ],
  "thanh-tich": [
    ["deed", "deed"],
    ["story", "story"],
  ],
};
const answerNames = Object.values(fields).flatMap((section) => section.map(([name]) => name));
const sections = Object.keys(fields);

type Read = () => Promise<Record<string, string>>;
type Acts = Record<string, { weight: number; act: () => Promise<void> }>;

/**
 * Somebody who writes one draft in two windows and does what people do. Knows what the portal said was saved
 * (`acknowledged`), and what was typed without that being said: only that may come to stand there later.
 */
export class Walker {
  readonly steps: string[] = [];
  #acknowledged: Record<string, string> = {};
  #typed = new Map<string, Set<string>>(answerNames.map((name) => [name, new Set()]));
  #tabs: Page[] = [];
  #offline = false;
  #signedOut = false;
  #count = 0;

  constructor(
    private readonly context: BrowserContext,
    private readonly whose: string,
    private readonly id: string,
    private readonly read: Read,
    private readonly random: () => number,
  ) {}

  async begin(): Promise<void> {
    this.#acknowledged = await this.read();
    for (let tab = 0; tab < 2; tab++) {
      this.#tabs.push(await this.context.newPage());
      await this.#open(this.#tabs[tab]!, this.#pick(sections));
    }
  }

  async step(): Promise<void> {
    const tab = this.#pick(this.#tabs);
    const acts = this.#acts(tab);
    const names = Object.keys(acts).flatMap((name) => Array<string>(acts[name]!.weight).fill(name));
    const name = this.#pick(names);
    this.steps.push(`window ${this.#tabs.indexOf(tab) + 1}: ${name}`);
    await acts[name]!.act();
    await this.#check();
  }

  /** Back on line and signed in, every question answered: nothing that was said to be saved may be missing. */
  async end(): Promise<void> {
    if (this.#offline) await this.#goOnline();
    if (this.#signedOut) await this.#signInAgain();
    for (const tab of this.#tabs) {
      await this.#settled(tab);
      while (await this.#question(tab).count()) await this.#choose(tab);
    }
    await this.#check();
  }

  #acts(tab: Page): Acts {
    const here = fields[this.#sectionOf(tab)] ?? [];
    const isReachable = !this.#offline && !this.#signedOut;
    const acts: Acts = {
      "types and waits": { weight: here.length > 0 ? 8 : 0, act: () => this.#type(tab, here, true) },
      "types and does not wait": { weight: here.length > 0 ? 3 : 0, act: () => this.#type(tab, here, false) },
      "answers the question": { weight: isReachable ? 6 : 0, act: () => this.#choose(tab) },
      "opens a section": { weight: isReachable ? 2 : 0, act: () => this.#open(tab, this.#pick(sections)) },
      "goes back": { weight: isReachable ? 4 : 0, act: () => this.#travel(tab, () => tab.goBack()) },
      "goes forward": { weight: isReachable ? 2 : 0, act: () => this.#travel(tab, () => tab.goForward()) },
      "loads again": { weight: isReachable ? 3 : 0, act: () => this.#travel(tab, () => tab.reload()) },
      continues: { weight: here.length > 0 ? 4 : 0, act: () => this.#continue(tab) },
      "goes off line": { weight: isReachable ? 1 : 0, act: () => this.#goOffline() },
      "is on line again": { weight: this.#offline ? 4 : 0, act: () => this.#goOnline() },
      "is signed out": { weight: isReachable ? 1 : 0, act: () => this.#signOut() },
      "signs in again": { weight: this.#signedOut ? 4 : 0, act: () => this.#signInAgain() },
    };
    return acts;
  }

  async #type(tab: Page, here: [string, string][], waits: boolean): Promise<void> {
    const [name, control] = this.#pick(here);
    const value = `Lần ${++this.#count} ở cửa sổ ${this.#tabs.indexOf(tab) + 1}`;
    this.steps.push(`  ${name} = ${value}`);
    this.#typed.get(name)!.add(value);
    if (name === "story") {
      await tab.getByRole("textbox", { name: "Câu chuyện" }).click();
      await tab.keyboard.press("Control+A");
      await tab.keyboard.insertText(value);
    } else await this.#fill(tab.locator(`[name="${control}"]:not([type=hidden])`), value);
    if (!waits) return;
    await this.#settled(tab);
    if (await this.#question(tab).count()) return;
    if (!(await tab.getByText(/^Đã lưu lúc/).count())) return;
    this.steps.push("  said to be saved");
    expect((await this.read())[name], "what was said to be saved is stored").toBe(value);
    this.#acknowledge(name, value);
  }

  /**
   * What stands is what was typed and nothing else, also where the page woke in between. Once the walker typed again until
   * it did, which hid that a waking page took the selection away (seed 1053).
   */
  async #fill(field: Locator, value: string): Promise<void> {
    await field.fill(value);
    expect(await field.inputValue(), "what was typed stands in the field").toBe(value);
  }

  async #choose(tab: Page): Promise<void> {
    const question = this.#question(tab);
    if (!(await question.count())) return;
    const row = question.locator("section").first();
    const keepsMine = this.random() < 0.5;
    const said = (await row.locator("dd").first().textContent()) ?? "";
    const label = (await row.getByRole("heading").textContent()) ?? "";
    this.steps.push(`  ${keepsMine ? "keeps" : "drops"} ${said}`);
    // Meant now, it may come to stand there though another was written since it was typed.
    if (keepsMine) for (const typed of this.#typed.values()) typed.add(said);
    const asked = question
      .locator("section")
      .filter({ has: tab.getByRole("heading", { name: label, exact: true }) });
    const answer = asked.getByRole("button", { name: keepsMine ? /^Giữ bản của tôi/ : /^Dùng bản kia/ });
    await answer.click();
    // Where the other window answered in between, it is asked anew.
    await expect(async () => {
      if (await answer.count()) await answer.click();
      await expect(asked).toHaveCount(0, { timeout: 5_000 });
    }).toPass({ timeout: 40_000 });
    await this.#settled(tab);
  }

  async #continue(tab: Page): Promise<void> {
    const from = this.#sectionOf(tab);
    await tab.getByRole("button", { name: "Lưu và tiếp tục" }).click();
    const stays = tab
      .getByText(/^Mất mạng|^Chưa gửi được vì không có mạng|Bạn muốn dùng bản nào\?|Đăng nhập lại/)
      .first();
    await expect(async () => {
      expect(this.#sectionOf(tab) !== from || (await stays.count()) > 0).toBe(true);
    }).toPass({ intervals: [50, 100, 200], timeout: 20_000 });
    await tab.waitForLoadState();
  }

  async #open(tab: Page, section: string): Promise<void> {
    await tab.goto(`/ban-lam-viec/de-cu/${this.id}/${section}`);
  }

  /** Along the window's history, never out of the draft. */
  async #travel(tab: Page, go: () => Promise<unknown>): Promise<void> {
    await go();
    if (!this.#sectionOf(tab)) await this.#open(tab, this.#pick(sections));
  }

  async #goOffline(): Promise<void> {
    for (const tab of this.#tabs) await this.#settled(tab);
    this.#offline = true;
    await this.context.setOffline(true);
  }

  async #goOnline(): Promise<void> {
    this.#offline = false;
    await this.context.setOffline(false);
    for (const tab of this.#tabs) await expect(tab.getByText(/^Mất mạng/)).toHaveCount(0);
  }

  async #signOut(): Promise<void> {
    for (const tab of this.#tabs) await this.#settled(tab);
    this.#signedOut = true;
    await this.context.clearCookies();
  }

  /** In a third window; the two are loaded again, as people do. */
  async #signInAgain(): Promise<void> {
    const door = await this.context.newPage();
    await signIn(door, this.whose);
    await door.close();
    this.#signedOut = false;
    for (const tab of this.#tabs) await this.#travel(tab, () => tab.reload());
  }

  /** Waits until the window says how it stands with what was typed. */
  async #settled(tab: Page): Promise<void> {
    await tab.getByText(/^(Đang lưu…|Bấm Lưu và tiếp tục để lưu\.)$/).waitFor({ state: "detached" });
  }

  async #check(): Promise<void> {
    for (const tab of this.#tabs) await this.#settled(tab);
    const stored = await this.read();
    for (const name of answerNames) {
      const value = stored[name]!;
      if (value === this.#acknowledged[name]) continue;
      expect(
        [...this.#typed.get(name)!],
        `${name} is "${value}", said to be saved was "${this.#acknowledged[name]}"`,
      ).toContain(value);
      this.#acknowledge(name, value);
    }
  }

  /** From now on only this, what is typed later, or what is chosen over it may stand there. */
  #acknowledge(name: string, value: string): void {
    this.#acknowledged[name] = value;
    this.#typed.get(name)!.clear();
  }

  #question(tab: Page) {
    return tab.getByRole("alert").filter({ hasText: "Bạn muốn dùng bản nào?" });
  }

  #sectionOf(tab: Page): string {
    return new RegExp(`de-cu/${this.id}/([a-z-]+)`).exec(tab.url())?.[1] ?? "";
  }

  #pick<One>(from: readonly One[]): One {
    return from[Math.floor(this.random() * from.length)]!;
  }
}
