import "server-only";
import { and, asc, eq, getTableColumns, sql, type AnyColumn, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import { nomination, profile, recognition } from "@/db/schema";
import type { ConsentChannel } from "../consent/vocabulary";
import { emptyContent } from "../nominations/content";
import { pick, rollColumns } from "../nominations/questions/asked";
import { contentOf, selectContent } from "../nominations/read-content.server";
import type { PaperNotice, PaperRow } from "./record";

/** As many rows as a paper may name. */
const most = 2_000;

const listing = sql`(select json_object('id', id, 'startsOn', starts_on, 'endsOn', ends_on, 'place', place,
  'comments', (select count(*) from notice_comment where notice_id = notice.id),
  'places', (select json_group_array(json_object('place', p.place, 'fromOn', p.from_on, 'toOn', p.to_on))
    from (select * from notice_place where notice_id = notice.id order by from_on, added_at, id limit 20) p),
  'said', (select json_group_array(json_object('words', c.words, 'answer', c.answer, 'at', c.created_at))
    from (select * from notice_comment where notice_id = notice.id order by created_at, id limit 100) c))
  from notice where nomination_id = nomination.id and stopped_at is null)`.mapWith(
  (json: string | null) => json && (JSON.parse(json) as PaperNotice),
);
/** Channels that were taken back of a nomination and not agreed to since; `back` selects them as `channel`. */
const takenBack = (nominationId: AnyColumn, profileId?: AnyColumn) =>
  sql`(select group_concat(distinct back.channel) from (
    select json_each.value as channel from consent_withdrawal, json_each(consent_withdrawal.channels)
      where consent_withdrawal.nomination_id = ${nominationId}${
        profileId ? sql` or consent_withdrawal.profile_id = ${profileId}` : sql``
      }
    union select channel from consent where consent.nomination_id = ${nominationId} and consent.withdrawn_at is not null
  ) back where not exists (select 1 from consent live
    where live.nomination_id = ${nominationId} and live.channel = back.channel and live.withdrawn_at is null))`.mapWith(
    (names: string | null) => (names ? (names.split(",") as ConsentChannel[]) : []),
  );

const award = {
  form: recognition.form,
  number: recognition.decisionNumber,
  decidedOn: recognition.decidedOn,
  signer: recognition.signer,
};

/** The ward that gave an award itself. */
const givenBy = sql`(select json_object('id', giver.id, 'name', giver.name) from unit giver
  where giver.id = ${recognition.unitId} and ${recognition.level} = 'ward')`.mapWith(
  (json: string | null) => json && { ...(JSON.parse(json) as { id: string; name: string }), isCity: false },
);

/** Nominations as papers tell of them, in the order of their lists. */
export async function readRows(where: SQL, limit = most): Promise<PaperRow[]> {
  const rows = await selectContent(db(), {
    id: nomination.id,
    state: nomination.state,
    onHold: nomination.onHold,
    illustrative: nomination.illustrative,
    notice: listing,
    takenBack: takenBack(nomination.id),
    award,
    givenBy,
  })
    .leftJoin(recognition, eq(recognition.nominationId, nomination.id))
    .where(where)
    .orderBy(
      asc(nomination.rollPosition),
      asc(nomination.submittedAt),
      asc(nomination.createdAt),
      asc(nomination.id),
    )
    .limit(limit);
  return rows.map(({ content, notice, takenBack: back, award: given, givenBy: ward, ...row }) => ({
    ...row,
    award: given && { ...given, ward: ward || null },
    notice: notice || null,
    takenBack: back || [],
    content: contentOf(content),
  }));
}

/** Those whom a decision names, as the honour roll has them: where a story tells of them by the names it tells. */
export async function readDecided(campaignId: string, number: string): Promise<PaperRow[]> {
  const told = alias(profile, "told");
  const printed = rollColumns.filter((column): column is Printed => column in getTableColumns(recognition));
  const rows = await db()
    .select({
      id: recognition.id,
      award,
      givenBy,
      takenBack: takenBack(recognition.nominationId, recognition.profileId),
      said: pick(getTableColumns(recognition), printed),
      told: { kind: told.kind, name: told.name, honorific: told.honorific, deed: told.deed },
    })
    .from(recognition)
    .leftJoin(told, eq(told.id, recognition.profileId))
    .where(and(eq(recognition.campaignId, campaignId), eq(recognition.decisionNumber, number)))
    .orderBy(asc(recognition.kind), asc(recognition.id))
    .limit(most);
  return rows.map(({ id, award: given, givenBy: ward, takenBack: back, said, told: story }) => ({
    id,
    takenBack: back || [],
    award: { ...given, ward: ward || null },
    notice: null,
    state: "approved",
    onHold: false,
    illustrative: false,
    content: { ...emptyContent, ...(story ?? {}), ...answered(said) },
  }));
}

type Printed = Extract<(typeof rollColumns)[number], keyof typeof recognition.$inferSelect>;

const answered = (said: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== ""));
