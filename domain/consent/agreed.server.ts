import "server-only";
import { sql, type AnyColumn, type SQL } from "drizzle-orm";
import { consent, profile } from "@/db/schema";
import type { ConsentChannel } from "./vocabulary";

/**
 * SQL condition: everyone who had to agree to `channel` did, and nobody took it back. `nominationId` is the asking row's
 * column, by default a profile's. What has no nomination comes from a published source or is invented, and needs no consent.
 */
export function agreedTo(channel: ConsentChannel, nominationId: AnyColumn = profile.nominationId): SQL {
  const given = sql`select 1 from ${consent} as given
    where given.nomination_id = ${nominationId} and given.channel = ${channel} and given.withdrawn_at is null`;
  // With a child there are two givers: one who takes it back is enough.
  const takenBack = sql`select 1 from ${consent} as back
    where back.nomination_id = ${nominationId} and back.channel = ${channel} and back.withdrawn_at is not null
    and not exists (${given} and given.giver = back.giver)`;
  return sql`(${nominationId} is null or (exists (${given}) and not exists (${takenBack})))`;
}
