import "server-only";
import { and, eq, getTableColumns, sql } from "drizzle-orm";
import { alias, type SelectedFields } from "drizzle-orm/sqlite-core";
import { db, type Database, type Transaction } from "@/db/client";
import { campaign, field, nomination, nominationVersion, unit } from "@/db/schema";
import { ownWordOf, type PaperConsent } from "../confirmations/shown-words.server";
import { mendedTo, type Mend, type OwnAnswer } from "../confirmations/standing";
import { storyToText } from "../stories/document";
import { unitLabel } from "../units/names";
import type { NominationContent } from "./content";
import type { LoadedNomination } from "./load.server";
import { askedRow, pick, storedColumns } from "./questions/asked";
import type { Seen } from "./seen";

const rows =
  <Row>() =>
  (json: string) =>
    JSON.parse(json) as Row[];

const formerUnit = alias(unit, "former_unit");

/**
 * What a nomination says beside its own columns, its photos, papers and consents with it. A consent taken back is none. The
 * order stands in a table of its own: a libSQL server reads none inside a function.
 */
const beside = {
  campaign: campaign.name,
  required: campaign.requiredQuestions,
  field: field.name,
  formerName: formerUnit.name,
  formerDistrict: formerUnit.districtName,
  photos:
    sql`(select json_group_array(json_object('id', id, 'alt', alt, 'caption', caption, 'credit', credit))
    from (select * from media where nomination_id = nomination.id order by position))`.mapWith(
      rows<NominationContent["photos"][number]>(),
    ),
  attachments: sql`(select json_group_array(json_object('id', id, 'fileName', file_name))
    from (select * from attachment where nomination_id = nomination.id order by created_at))`.mapWith(
    rows<NominationContent["attachments"][number]>(),
  ),
  consents:
    sql`(select json_group_array(json_object('channel', channel, 'giver', giver, 'giverName', giver_name,
    'givenOn', given_on)) from (select * from consent
    where nomination_id = nomination.id and withdrawn_at is null order by channel, giver))`.mapWith(
      rows<NominationContent["consents"][number]>(),
    ),
  said: sql`(select json_group_array(json_object('whose', whose, 'outcome', outcome, 'hash', words_hash))
    from (select * from word_answer where nomination_id = nomination.id order by answered_at))`.mapWith(
    rows<OwnAnswer>(),
  ),
  agreed: sql`(select json_group_array(json_object('giver', giver, 'hash', words_hash)) from consent
    where nomination_id = nomination.id and channel = 'web' and withdrawn_at is null)`.mapWith(
    rows<PaperConsent>(),
  ),
  mends: sql`(select json_group_array(json_object('before', words_before, 'after', words_after))
    from (select * from field_comment where nomination_id = nomination.id and words_before is not null
    order by at))`.mapWith(rows<Mend>()),
};

/** All that it says, in one row. */
const columns = { ...pick(getTableColumns(nomination), storedColumns), ...beside };

/** Nominations with what they say (`content`, for `contentOf`) and `more`, from their unit and campaign too; no WHERE yet. */
export const selectContent = <More extends SelectedFields>(reader: Database | Transaction, more: More) =>
  select(reader, more, columns);

function select<More extends SelectedFields, Said extends typeof beside>(
  reader: Database | Transaction,
  more: More,
  content: Said,
) {
  return reader
    .select({ ...more, content })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .leftJoin(campaign, eq(campaign.id, nomination.campaignId))
    .leftJoin(field, eq(field.id, nomination.fieldId))
    .leftJoin(formerUnit, eq(formerUnit.id, nomination.formerUnitId));
}

type ContentRow = Pick<typeof nomination.$inferSelect, (typeof storedColumns)[number]> &
  Pick<NominationContent, "photos" | "attachments" | "consents"> & {
    campaign: string | null;
    required: string[] | null;
    field: string | null;
    formerName: string | null;
    formerDistrict: string | null;
    said: OwnAnswer[];
    agreed: PaperConsent[];
    mends: Mend[];
  };

/** The content out of its row. */
export function contentOf(content: ContentRow): NominationContent {
  const { formerName, formerDistrict, said, agreed, mends, ...row } = content;
  const { campaignId: _campaignId, fieldId: _fieldId, formerUnitId: _formerUnitId, ...answers } = row;
  const says = askedRow({
    ...answers,
    campaign: row.campaign ?? "",
    required: row.required ?? [],
    field: row.field ?? "",
    formerUnit: formerName ? unitLabel({ name: formerName, districtName: formerDistrict }) : "",
    story: storyToText(answers.story),
    storyDocument: answers.story,
  });
  const now = <One extends { hash: string | null }>(one: One) => ({
    ...one,
    hash: mendedTo(one.hash, mends),
  });
  const ownWord = ownWordOf(says, said.map(now), agreed.map(now));
  return ownWord ? { ...says, ownWord } : says;
}

/** What the nomination says, its own words as they were loaded in this transaction. */
export async function readContent(
  tx: Database | Transaction,
  loaded: LoadedNomination,
): Promise<NominationContent> {
  const [row] = await select(tx, {}, beside).where(eq(nomination.id, loaded.id)).limit(1);
  return contentOf({ ...pick(loaded, storedColumns), ...row!.content });
}

/** What the nomination said when it was sent for the `number`th time: one row, or none when it was not. */
export function selectSending({ id }: Seen, number: number) {
  return db()
    .select({ content: nominationVersion.content })
    .from(nominationVersion)
    .where(and(eq(nominationVersion.nominationId, id), eq(nominationVersion.number, number)))
    .limit(1);
}
