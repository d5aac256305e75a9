import "server-only";
import { aliasedTable, and, asc, desc, eq, inArray, isNotNull, isNull, or, sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { consent, consentWithdrawal, nomination, outreach, profile, unit, user } from "@/db/schema";
import type { ConsentChannel } from "../consent/vocabulary";
import { nominationsVisibleTo } from "../nominations/scope.server";
import type { Seen } from "../nominations/seen";
import { visibleTo, type Role, type Viewer } from "../permissions";
import { cityUnitId } from "../units/vocabulary";
import { mustGo } from "./channels";
import { copiesOf } from "./copies.server";

/** The story a withdrawal is of: that of its nomination, or the one without. */
const told = aliasedTable(profile, "told");

/** The wards of a story without a nomination, by id or by name; the city where it has none. */
const wardsOf = (column: "id" | "name") => sql`(select group_concat(unit.${sql.raw(column)}, ', ')
  from profile_unit join unit on unit.id = profile_unit.unit_id where profile_unit.profile_id = ${consentWithdrawal.profileId})`;
const cityName = sql`(select name from unit where id = ${cityUnitId})`;

const columns = {
  id: consentWithdrawal.id,
  nominationId: consentWithdrawal.nominationId,
  profileId: consentWithdrawal.profileId,
  reference: nomination.reference,
  channels: consentWithdrawal.channels,
  way: consentWithdrawal.way,
  askedBy: consentWithdrawal.askedBy,
  askedAt: consentWithdrawal.askedAt,
  answerBy: consentWithdrawal.answerBy,
  stopBy: consentWithdrawal.stopBy,
  othersToo: consentWithdrawal.othersToo,
  extendedAt: consentWithdrawal.extendedAt,
  answeredAt: consentWithdrawal.answeredAt,
  closedAt: consentWithdrawal.closedAt,
  name: sql<string>`coalesce(${nomination.name}, ${told.name})`,
  honorific: sql<string>`coalesce(${nomination.honorific}, ${told.honorific})`,
  unitIds: sql`coalesce(${nomination.unitId}, ${wardsOf("id")}, ${cityUnitId})`.mapWith((ids: string) =>
    ids.split(", "),
  ),
  unitName: sql<string>`coalesce(${unit.name}, ${wardsOf("name")}, ${cityName})`,
  illustrative: sql`coalesce(${nomination.illustrative}, ${told.illustrative})`.mapWith(Boolean),
};

/** What a viewer may see, under these hats: of their nominations, and of stories without one in their wards. */
function visible(viewer: Viewer, roles?: readonly Role[]): SQL {
  const scope = visibleTo(viewer, roles);
  const ofStory = scope.everything
    ? sql`1`
    : sql`exists (select 1 from profile_unit where profile_unit.profile_id = ${consentWithdrawal.profileId}
        and ${scope.unitIds.length > 0 ? inArray(sql`profile_unit.unit_id`, scope.unitIds) : sql`0`})`;
  return or(
    and(isNotNull(consentWithdrawal.nominationId), nominationsVisibleTo(viewer, roles)),
    and(isNotNull(consentWithdrawal.profileId), ofStory),
  )!;
}

const select = () =>
  db()
    .select(columns)
    .from(consentWithdrawal)
    .leftJoin(nomination, eq(nomination.id, consentWithdrawal.nominationId))
    .leftJoin(unit, eq(unit.id, nomination.unitId))
    .leftJoin(told, eq(told.id, consentWithdrawal.profileId));

/** Those whose clocks run, the one to stop soonest first; of these hats alone where they are named. At most 200. */
export function listOpenWithdrawals(viewer: Viewer, roles?: readonly Role[]) {
  return select()
    .where(and(visible(viewer, roles), isNull(consentWithdrawal.closedAt)))
    .orderBy(asc(consentWithdrawal.stopBy))
    .limit(200);
}

/** Consents taken back that are open, the one to stop soonest first, then the last closed; at most 200 and 30. */
export async function listWithdrawals(viewer: Viewer) {
  const [open, closed] = await Promise.all([
    listOpenWithdrawals(viewer),
    select()
      .where(and(visible(viewer), isNotNull(consentWithdrawal.closedAt)))
      .orderBy(desc(consentWithdrawal.closedAt))
      .limit(30),
  ]);
  return { open, closed };
}

export type WithdrawalRow = Awaited<ReturnType<typeof listOpenWithdrawals>>[number];

/** One consent taken back, with the copies that must go and who did what; null where the viewer may not see it. */
export async function findWithdrawal(viewer: Viewer, id: string) {
  const answerer = aliasedTable(user, "answerer");
  const extender = aliasedTable(user, "extender");
  const [row] = await db()
    .select({
      ...columns,
      words: consentWithdrawal.words,
      answer: consentWithdrawal.answer,
      extensionReason: consentWithdrawal.extensionReason,
      answeredBy: answerer.name,
      extendedBy: extender.name,
      storyState: sql<string | null>`coalesce(${told.state}, ${profile.state})`,
    })
    .from(consentWithdrawal)
    .leftJoin(nomination, eq(nomination.id, consentWithdrawal.nominationId))
    .leftJoin(unit, eq(unit.id, nomination.unitId))
    .leftJoin(told, eq(told.id, consentWithdrawal.profileId))
    .leftJoin(answerer, eq(answerer.id, consentWithdrawal.answeredById))
    .leftJoin(extender, eq(extender.id, consentWithdrawal.extendedById))
    .leftJoin(profile, eq(profile.nominationId, nomination.id))
    .where(and(eq(consentWithdrawal.id, id), visible(viewer)))
    .limit(1);
  if (!row) return null;
  const copies = await db()
    .select({
      id: outreach.id,
      kind: outreach.kind,
      place: outreach.place,
      usedOn: outreach.usedOn,
      copies: outreach.copies,
      photoSha256: outreach.photoSha256,
      byOthers: outreach.byOthers,
      pulledAt: outreach.pulledAt,
    })
    .from(outreach)
    .where(copiesOf(row))
    .orderBy(asc(outreach.usedOn))
    .limit(500);
  return { ...row, copies: copies.filter(({ kind }) => mustGo(kind, row.channels)) };
}

/** The channels that were agreed to once, whether or not they were taken back: copies of them may exist. */
export async function everAgreed({ id }: Seen): Promise<ConsentChannel[]> {
  const rows = await db()
    .selectDistinct({ channel: consent.channel })
    .from(consent)
    .where(eq(consent.nominationId, id))
    .limit(20);
  return rows.map(({ channel }) => channel);
}
