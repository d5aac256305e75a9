import { encode } from "next-auth/jwt";
import { write } from "../../db/write";
import type { Actor } from "../../domain/permissions";
import { openSession } from "../../domain/users/sessions.server";
import { completeDraft } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";
import type { Bench } from "./bench";
import { percentile } from "./load";

const campaignId = "bieu-duong-nam-2026";

/** A complete nomination, and the session cookie of the one official who made it. */
export type ReadyNomination = { id: string; cookie: string };

/**
 * `total` nominations, each of an official of its own who is signed in, and a moderator who is. Called while no server
 * runs.
 */
export async function makeReadyNominations(
  total: number,
  secret: string,
): Promise<{ nominations: ReadyNomination[]; moderatorCookie: string }> {
  const nominations: ReadyNomination[] = [];
  for (let at = 0; at < total; at++) {
    const actor = await makePerson({ role: "official", unitId: minhPhung, password: null });
    // Nobody is nominated twice for one deed.
    const patch = { name: `Nguyễn Thị ${spelt(at)}`, deed: `${spelt(at)} giữ hẻm ${at} sạch đẹp` };
    const id = await completeDraft(actor, { campaignId, patch });
    nominations.push({ id, cookie: await signIn(actor, secret) });
  }
  const moderator = await makePerson({ role: "moderator", password: null });
  return { nominations, moderatorCookie: await signIn(moderator, secret) };
}

const syllables = ["Bông", "Cam", "Đào", "Huệ", "Lựu", "Mận", "Nhài", "Quế", "Sen", "Trúc"];
const spelt = (at: number) =>
  [...String(at).padStart(3, "0")].map((digit) => syllables[Number(digit)]!).join(" ");

/** 50 officials one after the other, then 50 others at the same moment. */
export async function benchSubmissions({ rows, portal }: Bench): Promise<void> {
  const { url, nominations } = await portal();
  const single = percentile(await timeSubmissions(url, nominations.slice(0, 50), false), 0.95);
  const together = percentile(await timeSubmissions(url, nominations.slice(50, 100), true), 0.95);
  rows.add("one submission at a time, p95", single, "ms");
  rows.add("50 officials submit at once, p95 (none refused)", together, "ms");
  rows.add("50 at once / one at a time, p95", together / single, "", { goal: { atMost: 20 }, digits: 1 });
}

/**
 * Milliseconds each official waited for the answer to "Gửi hồ sơ", all together or one after the other: the form of the
 * page is posted as a browser without scripts does. Throws when one of them is refused.
 */
async function timeSubmissions(
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
  const fields = filledFields(form);
  fields.set("then", "send");
  return { address, cookie, fields };
}

/** What a form of a page would send as it stands, without the button: hidden fields, typed lines, what is ticked. */
function filledFields(form: string): FormData {
  const fields = new FormData();
  for (const [tag] of form.split("</form>")[0]!.matchAll(/<input [^>]*>/g)) {
    const name = attribute(tag, "name");
    const isUnticked = /type="(?:checkbox|radio)"/.test(tag) && !/ checked=/.test(tag);
    if (name && !isUnticked) fields.append(name, attribute(tag, "value"));
  }
  return fields;
}

/** What a form of a page would send by itself. */
export function hiddenFields(form: string): FormData {
  const fields = new FormData();
  for (const [tag] of form.split("</form>")[0]!.matchAll(/<input [^>]*type="hidden"[^>]*>/g))
    fields.set(attribute(tag, "name"), attribute(tag, "value"));
  return fields;
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
  const sid = await write((tx) =>
    openSession(tx, actor.id, { userAgent: "bench", address: "", device: null }),
  );
  return `next-auth.session-token=${await encode({ token: { sid }, secret })}`;
}
