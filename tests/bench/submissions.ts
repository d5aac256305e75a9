import { encode } from "next-auth/jwt";
import { write } from "../../db/write";
import type { Actor } from "../../domain/permissions";
import { openSession } from "../../domain/users/sessions.server";
import { completeDraft } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

const campaignId = "bieu-duong-nam-2026";

/** A complete nomination, and the session cookie of the one official who made it. */
export type ReadyNomination = { id: string; cookie: string };

/** `total` nominations, each of an official of its own who is signed in. Called while no server runs. */
export async function makeReadyNominations(total: number, secret: string): Promise<ReadyNomination[]> {
  const nominations = [];
  for (let at = 0; at < total; at++) {
    const actor = await makePerson({ role: "official", unitId: minhPhung, password: null });
    nominations.push({ id: await completeDraft(actor, { campaignId }), cookie: await signIn(actor, secret) });
  }
  return nominations;
}

/**
 * Milliseconds each official waited for the answer to "Gửi hồ sơ", all together or one after the other: the form of the
 * page is posted as a browser without scripts does. Throws when one of them is refused.
 */
export async function timeSubmissions(
  url: string,
  nominations: ReadyNomination[],
  together: boolean,
): Promise<number[]> {
  const forms = [];
  for (const nomination of nominations) forms.push(await openForm(url, nomination));
  if (together) return Promise.all(forms.map(send));
  const times = [];
  for (const form of forms) times.push(await send(form));
  return times;
}

type OpenForm = { address: string; cookie: string; fields: FormData };

async function openForm(url: string, { id, cookie }: ReadyNomination): Promise<OpenForm> {
  const address = `${url}/ban-lam-viec/de-cu/${id}/kiem-tra`;
  const page = await (await fetch(address, { headers: { cookie }, redirect: "error" })).text();
  const form = page.split("<form").find((part) => part.includes('name="version"'))!;
  const fields = new FormData();
  for (const [tag] of form.split("</form>")[0]!.matchAll(/<input [^>]*type="hidden"[^>]*>/g)) {
    fields.set(attribute(tag, "name"), attribute(tag, "value"));
  }
  return { address, cookie, fields };
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

async function send({ address, cookie, fields }: OpenForm): Promise<number> {
  const headers = { cookie, origin: new URL(address).origin };
  const start = performance.now();
  const answer = await fetch(address, { method: "POST", body: fields, headers, redirect: "manual" });
  await answer.text();
  const time = performance.now() - start;
  if (!answer.headers.get("location")?.endsWith("/da-gui"))
    throw new Error(`A nomination was not sent: ${answer.status}`);
  return time;
}

async function signIn(actor: Actor, secret: string): Promise<string> {
  const sid = await write((tx) => openSession(tx, actor.id, "bench"));
  return `next-auth.session-token=${await encode({ token: { sid }, secret })}`;
}
