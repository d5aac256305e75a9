import "server-only";
import { sql, type AnyColumn, type SQL } from "drizzle-orm";
import { consent, profile } from "@/db/schema";
import type { ConsentChannel } from "./vocabulary";

/**
 * SQL condition: everyone who had to agree to `channel` did, and nobody took it back: whoever agreed to anything has to,
 * a child and its guardian both. `nominationId` is the asking row's column, by default a profile's. What has no nomination comes from a published source or is invented, and needs no consent.
 */
export function agreedTo(channel: ConsentChannel, nominationId: AnyColumn = profile.nominationId): SQL {
  return agreed(channel, nominationId, sql`given.withdrawn_at is null`);
}

/** The same of a day (ISO date): also where it was taken back that day or later. */
export function agreedToOn(channel: ConsentChannel, day: string, nominationId: AnyColumn): SQL {
  const begins = Date.parse(`${day}T00:00:00+07:00`);
  return agreed(channel, nominationId, sql`(given.withdrawn_at is null or given.withdrawn_at >= ${begins})`);
}

function agreed(channel: ConsentChannel, nominationId: AnyColumn, stands: SQL): SQL {
  const given = sql`select 1 from ${consent} as given
    where given.nomination_id = ${nominationId} and given.channel = ${channel} and ${stands}`;
  // With a child there are two givers: one who takes it back, or says no, is enough.
  const without = sql`select 1 from ${consent} as asked
    where asked.nomination_id = ${nominationId} and not exists (${given} and given.giver = asked.giver)`;
  return sql`(${nominationId} is null or (exists (${given}) and not exists (${without})))`;
}
