import { expect } from "@playwright/test";
import { askFront, type Front } from "../support/fronts";
import { demoPassword } from "../support/server";
import { hiddenFields } from "./action-forms";

/** The session cookies of who signs in through a front. `portalUrl` is what the portal is called, whichever front it is. */
export async function signInThrough(front: Front, portalUrl: string, email: string): Promise<string> {
  const page = String((await askFront(front, "/dang-nhap")).body);
  const form = page.split("<form").find((part) => part.includes('name="password"'))!;
  const body = new FormData();
  for (const [name, value] of [...hiddenFields(form), ["email", email], ["password", demoPassword]] as const)
    body.set(name, value);
  const sent = new Response(body);
  const { host, origin } = new URL(portalUrl);
  const headers = { "content-type": sent.headers.get("content-type")!, origin, host };
  const answer = await askFront(front, "/dang-nhap", {
    method: "POST",
    headers,
    body: Buffer.from(await sent.arrayBuffer()),
  });
  expect([front.name, answer.status]).toEqual([front.name, 303]);
  return answer.headers["set-cookie"]!.map((cookie) => cookie.split(";")[0]).join("; ");
}
