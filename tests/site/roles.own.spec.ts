import type { Client } from "@libsql/client";
import { expect, test } from "./test";
import { startMailServer } from "../support/mail-server";
import {
  startPeopledPortal,
  type PeopledPortal,
  type Person,
  type Thing,
  type Who,
} from "../support/peopled-portal";
import { watchChanges, type Changes } from "../support/changes";
import { openBeside, workUnderWay } from "../support/pictures";
import { openForm, read, sendForm, type Answer } from "./action-forms";
import type { Outcomes, Row } from "./role-rows";
import { table } from "./role-table";

let portal: PeopledPortal;
let database: Client;
let changes: Changes;
let mailServer: Awaited<ReturnType<typeof startMailServer>>;

/** The table tells two rows of one action apart by what follows " · ". */
const actionOf = (name: string) => name.split(" · ")[0]!;
const mayOf = (row: Row) => (Object.keys(row.who) as Who[]).filter((who) => row.who[who] === "ok");

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const wanted = Object.entries(table).map(
    ([name, row]) => [name, { kind: row.kind, number: Math.max(1, mayOf(row).length) }] as const,
  );
  mailServer = await startMailServer();
  const mail = { SMTP_URL: mailServer.url, MAIL_FROM: "lantoa@phuong.example" };
  // Behind a proxy, so that each try comes from an address of its own and no limit of an address is in its way.
  portal = await startPeopledPortal(Object.fromEntries(wanted), { ...mail, TRUST_PROXY: "1" });
  database = openBeside(portal.databaseFile);
  await expect.poll(() => workUnderWay(database)).toBe(0);
  changes = await watchChanges(database);
});

test.afterAll(async () => {
  database.close();
  await portal.server.stop();
  await mailServer.stop();
});

test("every action and every writing route answers everybody as the table says", async () => {
  test.setTimeout(900_000);
  const found: Record<string, Outcomes> = {};
  for (const [name, row] of Object.entries(table)) {
    await test.step(name, async () => {
      found[name] = await everyOutcome(name, row);
    });
  }
  expect(found).toEqual(Object.fromEntries(Object.entries(table).map(([name, { who }]) => [name, who])));
});

async function everyOutcome(name: string, row: Row): Promise<Outcomes> {
  const { things } = portal.scenes[name]!;
  const may = mayOf(row);
  const found: Partial<Record<Who, string>> = {};
  // Whoever is refused tries it on the very thing that the first who may then changes.
  for (const who of Object.keys(row.who) as Who[]) {
    if (row.who[who] !== "ok") found[who] = await attempt(name, row, things[0]!, who);
  }
  for (const [at, who] of may.entries()) found[who] = await attempt(name, row, things[at]!, who);
  return found as Outcomes;
}

/** Does it as `who` and tells what came of it, in the words of the table. */
async function attempt(...call: Parameters<typeof act>): Promise<string> {
  return act(...call).catch((fault: Error) => fault.message);
}

/** Everybody of a scene; in the thing's own session where the row says so. */
function peopleOf(name: string, row: Row, thing: Thing): Record<Who, Person> {
  const { people } = portal.scenes[name]!;
  if ("request" in row || !row.inItsSession) return people;
  return { ...people, official: { ...people.official, cookie: thing.cookie! } };
}

async function act(name: string, row: Row, thing: Thing, who: Who): Promise<string> {
  const people = peopleOf(name, row, thing);
  const me = people[who];
  const { url } = portal.server;
  if ("request" in row) {
    const [path, init] = await row.request(thing, me, url);
    const headers = { cookie: me.cookie, ...ownAddress(url), ...(init.headers as Record<string, string>) };
    return outcomeOf(row, await read(await fetch(url + path, { ...init, headers, redirect: "manual" })));
  }
  // Who is not shown the form sends one that was taken from somebody who is.
  const shown = row.formOf ?? (row.who[who] === "ok" ? who : mayOf(row)[0]!);
  const form = await openForm(url + row.page(thing), actionOf(name), people[shown].cookie);
  const typed = row.typed?.(thing, me) ?? {};
  return outcomeOf(row, await sendForm(form, typed, { ...me, headers: ownAddress(url) }));
}

let attempts = 0;
/** What a request of the portal's own page carries, sent from an address that nobody had before. */
function ownAddress(origin: string): Record<string, string> {
  attempts++;
  return { origin, "x-forwarded-for": `10.9.${attempts >> 8}.${attempts & 255}` };
}

/** A refusal that changed anything is none; a success shows in its table. */
async function outcomeOf(row: Row, { status, error, location = "" }: Answer): Promise<string> {
  await expect.poll(() => workUnderWay(database)).toBe(0);
  const changed = await changes();
  if (changed.length > 0)
    return changed.includes(row.writes) && !error ? "ok" : `changed ${changed.join(", ")}`;
  if (error) return error;
  if (new URL(location, portal.server.url).pathname === "/dang-nhap") return "sign-in";
  if (status === 404 || status === 307) return "no page";
  return status < 400 ? "nothing" : `status ${status}`;
}
