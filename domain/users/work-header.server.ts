import "server-only";
import { db } from "@/db/client";
import { selectUnread } from "../notifications/queries.server";
import type { Actor } from "../permissions";
import { rolesOf } from "./queries.server";

/** What the header of every signed-in page says of oneself: unread messages and the roles held, with their units' names. */
export async function findWorkHeader(actor: Actor) {
  const [[unread], roles] = await db().batch([selectUnread(actor), rolesOf([actor.id])]);
  return { unread: unread?.total ?? 0, roles };
}
