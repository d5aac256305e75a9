import "server-only";
import { and, count, desc, eq, inArray, isNotNull, sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { profile, profileUnit, recognition } from "@/db/schema";
import type { UnitScope } from "../units/scope.server";
import type { ProfileKind } from "./vocabulary";

/** Which stories a list holds, the newest first; nothing set means all of them. */
export type ProfileFilter = PlainFilter | MemberFilter;

type PlainFilter = {
  kinds?: ProfileKind[];
  fieldId?: string;
  /** Leaves out the opening content's invented people, for figures that claim something. */
  realOnly?: boolean;
  /** `spread`: what most units run comes first. */
  order?: "spread";
};

/** Lists whose members stand in a table beside the profiles. */
type MemberFilter =
  /** The stories of the units of today that a unit means; of a former one also what was told of it in its time. */
  | { unit: UnitScope }
  /** A year in which the story's subject was recognised. */
  | { recognisedIn: number }
  | { campaignId: string };

/**
 * The ids on page `page` (from 1) of a list, `size` a page, in the list's order. Read from one index in that order, so
 * that a page takes no longer when the list grows; the rows skipped on the way to a far page are never read.
 */
export async function listMemberIds(filter: ProfileFilter, page: number, size: number): Promise<string[]> {
  const rows = await db().all<{ id: string }>(pageOf(filter, (page - 1) * size, size));
  return rows.map((row) => row.id);
}

function pageOf(filter: ProfileFilter, skipped: number, size: number): SQL {
  const cut = sql`limit ${size} offset ${skipped}`;
  if ("unit" in filter) {
    // Of each unit the newest few, and of those the newest: nothing has to be sorted but these few.
    const newest = ofScope(filter.unit, sql`limit ${skipped + size}`);
    return sql`select id from (${newest}) order by at desc, id desc ${cut}`;
  }
  if (isMemberFilter(filter)) return members(filter, cut);
  return sql`select ${profile.id} as id from ${profile} where ${matching(filter)} order by ${order(filter)} ${cut}`;
}

/** How many published stories a list holds. */
export async function countProfiles(filter: ProfileFilter): Promise<number> {
  if (isMemberFilter(filter)) {
    const [row] = await db().all<{ total: number }>(
      sql`select count(distinct id) as total from (${members(filter, sql``)})`,
    );
    return row?.total ?? 0;
  }
  const [row] = await db().select({ total: count() }).from(profile).where(matching(filter));
  return row?.total ?? 0;
}

function isMemberFilter(filter: ProfileFilter): filter is MemberFilter {
  return "unit" in filter || "recognisedIn" in filter || "campaignId" in filter;
}

function matching(filter: PlainFilter): SQL | undefined {
  return and(
    eq(profile.state, "published"),
    filter.kinds ? inArray(profile.kind, filter.kinds) : undefined,
    filter.fieldId ? eq(profile.fieldId, filter.fieldId) : undefined,
    filter.realOnly ? eq(profile.illustrative, false) : undefined,
  );
}

function order(filter: PlainFilter): SQL {
  const newest = sql`${desc(profile.publishedAt)}, ${desc(profile.id)}`;
  return filter.order === "spread" ? sql`${desc(profile.adopters)}, ${newest}` : newest;
}

/** SQL of a list's members as (id, at), the newest first; `cut` is a limit. */
function members(filter: MemberFilter, cut: SQL): SQL {
  if ("unit" in filter) return ofScope(filter.unit, cut);
  if ("recognisedIn" in filter) return recognised(eq(recognition.year, filter.recognisedIn), cut);
  return recognised(eq(recognition.campaignId, filter.campaignId), cut);
}

/** Each once, in no order; `cut` holds for every unit on its own. */
function ofScope({ id, unitIds }: UnitScope, cut: SQL): SQL {
  const told = unitIds.includes(id) ? [] : [toldThen(id, cut)];
  const parts = [...unitIds.map((unitId) => ofUnit(unitId, cut)), ...told];
  return sql.join(
    parts.map((part) => sql`select id, at from (${part})`),
    sql` union `,
  );
}

function ofUnit(unitId: string, cut: SQL): SQL {
  return sql`select ${profileUnit.profileId} as id, ${profileUnit.publishedAt} as at from ${profileUnit}
    where ${and(eq(profileUnit.unitId, unitId), isNotNull(profileUnit.publishedAt))}
    order by ${desc(profileUnit.publishedAt)}, ${desc(profileUnit.profileId)} ${cut}`;
}

/** Recognised twice, a story stands there once. */
function recognised(condition: SQL, cut: SQL): SQL {
  return sql`select ${recognition.profileId} as id, ${recognition.publishedAt} as at from ${recognition}
    where ${and(condition, isNotNull(recognition.publishedAt))}
    group by ${recognition.publishedAt}, ${recognition.profileId}
    order by ${desc(recognition.publishedAt)}, ${desc(recognition.profileId)} ${cut}`;
}

function toldThen(unitId: string, cut: SQL): SQL {
  return sql`select ${profile.id} as id, ${profile.publishedAt} as at from ${profile}
    where ${and(eq(profile.state, "published"), eq(profile.unitId, unitId))}
    order by ${desc(profile.publishedAt)}, ${desc(profile.id)} ${cut}`;
}
