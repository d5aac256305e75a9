import "server-only";
import { and, count, eq, gte, isNull, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, document, field, holiday, reasonTemplate, space, unit, user } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import { hcmcToday } from "../time/dates";

export type AdminCounts = Awaited<ReturnType<typeof countAdminLists>>;

/** How much each list of the administration holds (of fields those in use, of holidays those to come), in one round trip. Throws `not-allowed`. */
export async function countAdminLists(viewer: Viewer) {
  if (!can(viewer, "admin.enter")) throw new DomainError("not-allowed");
  const total = { total: count() };
  const [[campaigns], [users], [spaces], [fields], [documents], [holidays], [reasons], [units]] =
    await db().batch([
      db().select(total).from(campaign),
      db().select(total).from(user),
      db().select(total).from(space),
      db().select(total).from(field).where(eq(field.active, true)),
      db().select(total).from(document),
      db().select(total).from(holiday).where(gte(holiday.day, hcmcToday())),
      db().select(total).from(reasonTemplate).where(eq(reasonTemplate.active, true)),
      db()
        .select(total)
        .from(unit)
        .where(and(isNull(unit.validTo), ne(unit.kind, "city"))),
    ]);
  return {
    campaigns: campaigns!.total,
    users: users!.total,
    spaces: spaces!.total,
    fields: fields!.total,
    documents: documents!.total,
    holidays: holidays!.total,
    reasons: reasons!.total,
    units: units!.total,
  };
}
