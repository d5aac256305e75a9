import type { Client } from "@libsql/client";
import type { Locator, Route } from "@playwright/test";
import { expect, test, type Browser, type Page } from "./test";
import { startPeopledPortal, type PeopledPortal, type Person, type Who } from "../support/peopled-portal";
import { startMailServer } from "../support/mail-server";
import { countRows, watchChanges, type Changes } from "../support/changes";
import { openBeside, workUnderWay } from "../support/pictures";
import { actionId } from "./action-forms";
import type { Row, Typed } from "./role-rows";
import { table } from "./role-table";

type FormRow = Extract<Row, { page: unknown }>;

/** Saves itself, and its button waits for that: draft-answers.spec.ts. */
const draft = "/ban-lam-viec/de-cu saveSection";
/** Only for browsers without scripts: with them the sheet saves itself (rolls.own.spec.ts). */
const sheet = "/ban-lam-viec/danh-sach save";
/** What changes there is a tick taken away: letters.own.spec.ts. */
const topics = "/tai-khoan chooseMailTopics";
/** Every other form that keeps something: each row of the role table that is sent from a page, one row an action. */
const forms = Object.entries(table).filter(
  (entry): entry is [string, FormRow] =>
    "page" in entry[1] &&
    !entry[0].includes(" · ") &&
    Object.values(entry[1].who).includes("ok") &&
    ![draft, sheet, topics].includes(entry[0]),
);
/** Whoever the form is for. */
const senderOf = (row: FormRow) =>
  row.formOf ?? (Object.keys(row.who) as Who[]).find((who) => row.who[who] === "ok")!;

const everyOne = process.env.EVERY === "1";
/** A third of them in the quick run, each with one of the answers; the security tests try every form with every answer. */
const triedForms = [...forms.entries()].filter(([at]) => everyOne || at % 3 === 0);

let portal: PeopledPortal;
let database: Client;
let changes: Changes;
let post: Awaited<ReturnType<typeof startMailServer>>;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  post = await startMailServer();
  portal = await startPeopledPortal(
    Object.fromEntries(triedForms.map(([, [name, row]]) => [name, { kind: row.kind, number: 1 }])),
    { SMTP_URL: post.url, MAIL_FROM: "lantoa@phuong.example" },
  );
  database = openBeside(portal.databaseFile);
  changes = await watchChanges(database);
});

test.afterAll(async () => {
  database.close();
  await portal.server.stop();
  await post.stop();
});

const html = { contentType: "text/html; charset=utf-8", body: "<!doctype html><h1>Wi-Fi</h1>" };
const noLine = /^Chưa gửi được vì không có mạng tới cổng/;
const noAnswer = /^Chưa gửi được: câu trả lời không phải của cổng/;

/** What may come back instead of the portal's answer, and the sentence about it. */
const answers: [what: string, answer: (route: Route) => Promise<void>, sentence: RegExp][] = [
  ["no line", (route) => route.abort("internetdisconnected"), noLine],
  ["a reset", (route) => route.abort("connectionreset"), noLine],
  ["a proxy's page", (route) => route.fulfill({ status: 502, ...html }), noAnswer],
  ["a Wi-Fi's sign-in page", (route) => route.fulfill({ status: 200, ...html }), noAnswer],
  [
    "a portal built anew",
    (route) =>
      route.fulfill({
        status: 404,
        headers: { "x-nextjs-action-not-found": "1" },
        contentType: "text/plain",
        body: "Server action not found.",
      }),
    /^Cổng vừa được cập nhật sau khi bạn mở trang này/,
  ],
];

for (const [at, [name, row]] of triedForms)
  test(`${name}: whatever comes back, words and page stay, and sent once more it is done once`, async ({
    browser,
  }) => {
    const scene = portal.scenes[name]!;
    const own = "inItsSession" in row ? { cookie: scene.things[0]!.cookie! } : {};
    const me = { ...scene.people[senderOf(row)], ...own };
    const typed = row.typed?.(scene.things[0]!, me) ?? {};
    const page = await openAs(browser, me);
    let lose: (route: Route) => Promise<void> = answers[0]![1];
    const sent: string[] = [];
    await page.route("**/*", async (route) => {
      const request = route.request();
      if (["GET", "HEAD"].includes(request.method())) return route.fallback();
      if (request.headers()["next-action"]) sent.push(request.postData() ?? "");
      return lose(route);
    });
    await page.goto(portal.server.url + row.page(scene.things[0]!));
    const itself = formOf(page, actionId(name));
    let form = await openedForm(itself);
    await fillIn(form, typed);
    if (!savesItself.has(name)) {
      // Before it was ever sent it outlives a refresh. Drawn anew by the browser, a form does not name its action.
      const place = await itself.evaluate((element) =>
        [...document.forms].indexOf(element as HTMLFormElement),
      );
      await page.reload();
      form = await openedForm(page.locator("form").nth(place));
      await expectFilled(form, await keptOf(form, typed, me));
      await fillIn(form, typed);
    }
    const button = typed.act ? actButton(form, typed.act) : form.locator("button[type=submit]").first();
    const arrive = (route: Route) => route.fallback();
    if (typed.act) {
      // The act that writes is offered once what was typed has been looked at.
      lose = arrive;
      await form.locator("button[name=act]").first().click();
      await expect(button).toBeEnabled();
    }
    const tried = everyOne ? answers : [answers[at % answers.length]!];
    for (const [what, answer, sentence] of tried) {
      lose = answer;
      const before = sent.length;
      await button.click();
      await expect(form.getByRole("alert").getByRole("heading"), what).toHaveText(sentence);
      await expect(button, what).toBeEnabled();
      expect(sent.length, what).toBeGreaterThan(before);
      await expectFilled(form, typed);
    }
    await changes();
    const changed: string[] = [];
    const changedSoFar = async () => {
      changed.push(...(await changes()));
      return changed;
    };
    lose = carriesCookies.has(name) ? arrive : doneUnheard;
    await button.click();
    await expect.poll(changedSoFar).toContain(row.writes);
    if (carriesCookies.has(name)) return;

    // It was done, and nobody heard so: sent once more, it is not done twice.
    await expect(form.getByRole("alert").getByRole("heading")).toHaveText(noLine);
    const once = await rowsOnceDone();
    lose = arrive;
    const answer = page.waitForResponse((one) => "next-action" in one.request().headers());
    await button.click();
    await answer;
    await expect(form.getByRole("alert")).toHaveCount(0);
    expect(await rowsOnceDone()).toEqual(once);
  });

/** What the answer itself carries is in no browser that did not hear it: these are done again. */
const carriesCookies = new Set([
  "/dang-nhap signIn",
  "/dang-nhap signOut",
  "/loi-moi/[token] acceptInvitation",
  "/dang-nhap/buoc-hai prove",
  "/dang-nhap/buoc-hai enrolFirst",
  "/tai-khoan changeOwnPassword",
]);

/** A page that is left sends a photo's words itself. */
const savesItself = new Set(["/_server savePhotoWords"]);

const actButton = (form: Locator, act: string) => form.locator(`button[name=act][value="${act}"]`);

/** The portal does what it is asked, and the answer gets lost on its way back. */
async function doneUnheard(route: Route): Promise<void> {
  await route.fetch({ maxRedirects: 0 });
  await route.abort();
}

/** How many rows each table holds once no job is at work. */
async function rowsOnceDone(): Promise<Record<string, number>> {
  await expect.poll(() => workUnderWay(database)).toBe(0);
  return countRows(database);
}

async function openAs(browser: Browser, me: Person): Promise<Page> {
  const context = await browser.newContext();
  const [name, ...value] = me.cookie.split("=");
  if (name) await context.addCookies([{ name, value: value.join("="), url: portal.server.url }]);
  return context.newPage();
}

const formOf = (page: Page, id: string) =>
  page.locator(`form:has(input[value*="${id}"], input[name*="${id}"])`).first();

/** Where a form is filled in, with whatever it lies in opened, and its own folded parts: a reply's fields stand at their question. */
async function openedForm(form: Locator): Promise<Locator> {
  await expect(form).toBeAttached();
  await form.evaluate((element) => {
    for (let box = element.closest("details"); box; box = box.parentElement?.closest("details") ?? null)
      box.open = true;
    for (const part of element.querySelectorAll("details")) part.open = true;
  });
  const id = await form.getAttribute("id");
  const apart = form.page().locator(`button[form="${id}"]`);
  return id && (await apart.count()) > 0 ? apart.locator("..") : form;
}

const fieldsOf = (form: Locator, typed: Typed): [Locator, string][] =>
  Object.entries(typed).map(([name, value]) => [
    form.locator(`[name="${name}"]:not([type=hidden]), [name="${name}[]"]`),
    value,
  ]);

async function fillIn(form: Locator, typed: Typed): Promise<void> {
  for (const [field, value] of fieldsOf(form, typed)) {
    const kind = await kindOf(field);
    if (kind === "tick") await field.and(form.locator(`[value="${value}"]`)).check();
    else if (kind === "select") await field.selectOption(value);
    else if (kind === "text") await field.fill(value);
  }
}

async function expectFilled(form: Locator, typed: Typed): Promise<void> {
  for (const [field, value] of fieldsOf(form, typed)) {
    const kind = await kindOf(field);
    if (kind === "tick") await expect(field.and(form.locator(`[value="${value}"]`))).toBeChecked();
    else if (kind !== "none") await expect(field).toHaveValue(value);
  }
}

/** What a refresh leaves of it: passwords and codes never; what a nomination's people or a visitor agreed to is ticked anew. */
async function keptOf(form: Locator, typed: Typed, me: Person): Promise<Typed> {
  const keepsOwn = (await form.getAttribute("data-keeps")) === "own";
  const kept: Typed = {};
  for (const [name, value] of Object.entries(typed)) {
    const [[field]] = fieldsOf(form, { [name]: value }) as [[Locator, string]];
    const isBox = (await field.and(form.locator("[type=checkbox]")).count()) > 0;
    const isForgotten = ((await kindOf(field)) === "tick" && keepsOwn) || (isBox && !me.cookie);
    if (!isForgotten && !/password|^code$/i.test(name)) kept[name] = value;
  }
  return kept;
}

/** "none" for what the form sends without asking. */
const kindOf = (field: Locator): Promise<"tick" | "select" | "text" | "none"> =>
  field.evaluateAll((found) => {
    const [first] = found;
    if (!first || first instanceof HTMLButtonElement) return "none";
    if (first instanceof HTMLSelectElement) return "select";
    return ["checkbox", "radio"].includes((first as HTMLInputElement).type) ? "tick" : "text";
  });
