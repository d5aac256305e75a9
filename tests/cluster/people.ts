import assert from "node:assert/strict";
import { request } from "node:http";
import { hiddenFields, openForm, sendForm, type Answer } from "../site/action-forms";
import { demoPassword } from "../support/server";
import type { Cluster, Portal } from "./cluster";

/** Somebody's way to the portals, as the front hands it on; `senders` are addresses of this machine. */
export function throughFront({ name }: Pick<Cluster, "name">): Record<string, string> {
  return { origin: name, "x-forwarded-host": new URL(name).host };
}

/** Signs in at one portal: the session's cookie, or the code of the refusal in `error`. */
export async function tryToSignIn(cluster: Cluster, portal: Portal, email: string, password = demoPassword) {
  const html = await (await fetch(`${portal.url}/dang-nhap`)).text();
  const form = html.split("<form").find((part) => part.includes('name="password"'))!;
  const body = new FormData();
  for (const [name, value] of [...hiddenFields(form), ["email", email], ["password", password]] as const)
    body.set(name, value);
  const answer = await fetch(`${portal.url}/dang-nhap`, {
    method: "POST",
    headers: throughFront(cluster),
    body,
    redirect: "manual",
  });
  const text = (await answer.text()).replaceAll('\\"', '"');
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const error = /"ok":false,"error":"([\w-]+)"/.exec(text)?.[1];
  return { status: answer.status, cookie, error };
}

export async function signIn(cluster: Cluster, portal: Portal, email: string): Promise<string> {
  const { status, cookie, error } = await tryToSignIn(cluster, portal, email);
  assert.deepEqual([status, error], [303, undefined]);
  return cookie;
}

/** Sends the form of an action on a page of that portal, as a browser without scripts does. */
export async function act(
  cluster: Cluster,
  portal: Portal,
  {
    page,
    action,
    typed = {},
    cookie,
  }: { page: string; action: string; typed?: Record<string, string>; cookie: string },
): Promise<Answer> {
  const form = await openForm(portal.url + page, action, cookie);
  return sendForm(form, typed, { cookie, headers: throughFront(cluster) });
}

/** Saves fields of a nomination, making it where `version` is 0, as the form does while somebody types. */
export function saveFields(
  cluster: Cluster,
  at: { url: string },
  {
    id,
    version,
    patch,
    cookie,
  }: { id: string; version: number; patch: Record<string, unknown>; cookie: string },
): Promise<Response> {
  return fetch(`${at.url}/api/nominations/${id}`, {
    method: "PATCH",
    headers: { ...throughFront(cluster), cookie, "content-type": "application/json" },
    body: JSON.stringify({ version, patch }),
  });
}

/** Asks the front as one of many senders: each has a portal of its own as long as that stands. */
export function readAs(
  cluster: Cluster,
  sender: number,
  path: string,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(cluster.url);
    const localAddress = `127.0.5.${1 + (sender % 250)}`;
    const sent = request({ hostname, port, path, localAddress, agent: false }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (part: string) => (body += part));
      answer.on("end", () => resolve({ status: answer.statusCode!, body }));
    });
    sent.on("error", reject).end();
  });
}

/** Milliseconds from `since` until `isSo`; throws after ten seconds. */
export async function until(isSo: () => Promise<boolean>, since = performance.now()): Promise<number> {
  while (!(await isSo())) {
    if (performance.now() - since > 10_000) throw new Error("It has not come about within ten seconds.");
    await new Promise((next) => setTimeout(next, 20));
  }
  return performance.now() - since;
}
