import { readFileSync } from "node:fs";
import { solveChallenge } from "altcha-lib/v1";
import { actionName } from "../support/sources";
import type { Typed } from "./role-rows";

/** The fields a form would send, and where to. */
export type OpenForm = { address: string; id: string; fields: Map<string, string> };

/** What came back: the refusal's code, or where it led; neither for a success that stays on its page. */
export type Answer = { status: number; error?: string; location?: string };

type Manifest = { node: Record<string, { filename: string; exportedName: string }> };

/** Next's own number of a server action in the present build. */
export function actionId(name: string): string {
  const manifest = JSON.parse(
    readFileSync(".next/server/server-reference-manifest.json", "utf8"),
  ) as Manifest;
  const [id] =
    Object.entries(manifest.node).find(
      ([, { filename, exportedName }]) => actionName(filename, exportedName) === name,
    ) ?? [];
  if (!id) throw new Error(`The build has no action ${name}`);
  return id;
}

/** The form of that action on its page, as somebody's browser has it. Throws where they are not shown it. */
export async function openForm(address: string, name: string, cookie: string): Promise<OpenForm> {
  const page = await fetch(address, { headers: { cookie }, redirect: "manual" });
  const html = await page.text();
  const id = actionId(name);
  const form = html.split("<form").find((part) => part.split("</form>")[0]!.includes(id));
  if (!form) throw new Error(`${address} (${page.status}) has no form for ${name}`);
  const fields = hiddenFields(form);
  // Whoever sends somebody else's form takes that person's name off it.
  fields.delete("account");
  if (fields.has("proof")) fields.set("proof", await solvePuzzle(html));
  return { address, id, fields };
}

/** What a form sends without asking. `form`: its markup, and maybe what follows it. */
export function hiddenFields(form: string): Map<string, string> {
  const tags = form.split("</form>")[0]!.matchAll(/<input [^>]*type="hidden"[^>]*>/g);
  return new Map([...tags].map(([tag]) => [attribute(tag, "name"), attribute(tag, "value")]));
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}

/** What the browser works out while a visitor types. */
async function solvePuzzle(html: string): Promise<string> {
  const said = /\\"challenge\\":(\{\\"algorithm.*?\})/.exec(html)![1]!.replaceAll('\\"', '"');
  const { algorithm, challenge, salt, signature, maxnumber } = JSON.parse(said) as {
    [name in "algorithm" | "challenge" | "salt" | "signature"]: string;
  } & { maxnumber: number };
  const solution = await solveChallenge(challenge, salt, algorithm, maxnumber).promise;
  return btoa(JSON.stringify({ algorithm, challenge, salt, signature, number: solution!.number }));
}

type Sender = { cookie: string; headers?: Record<string, string> };

/** Sends a form as a browser without scripts does. `headers` may leave out or change the Origin. */
export async function sendForm(form: OpenForm, typed: Typed, { cookie, headers }: Sender): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of [...form.fields, ...Object.entries(typed)]) body.set(name, value);
  const sent = headers ?? { origin: new URL(form.address).origin };
  return read(
    await fetch(form.address, { method: "POST", headers: { cookie, ...sent }, body, redirect: "manual" }),
  );
}

/** The answer of a page, of an action or of a route. */
export async function read(answer: Response): Promise<Answer> {
  const { status, headers } = answer;
  const text = (await answer.text()).replaceAll('\\"', '"');
  const isData = headers.get("content-type")?.startsWith("application/json");
  const error = (isData ? /"error":"([\w-]+)"/ : /"ok":false,"error":"([\w-]+)"/).exec(text)?.[1];
  const location = headers.get("location") ?? headers.get("x-action-redirect")?.split(";")[0];
  return { status, ...(error ? { error } : {}), ...(location ? { location } : {}) };
}
