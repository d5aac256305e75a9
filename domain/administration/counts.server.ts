import "server-only";
import { count } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, space, user } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";

export type AdminCounts = Awaited<ReturnType<typeof countAdminLists>>;

/** How much each list of the administration holds, in one round trip. Throws `not-allowed`. */
export async function countAdminLists(viewer: Viewer) {
  if (!can(viewer, "admin.enter")) throw new DomainError("not-allowed");
  const total = { total: count() };
  const [[campaigns], [users], [spaces]] = await db().batch([
    db().select(total).from(campaign),
    db().select(total).from(user),
    db().select(total).from(space),
  ]);
  return { campaigns: campaigns!.total, users: users!.total, spaces: spaces!.total };
}
