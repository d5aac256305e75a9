import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { openDatabase } from "../../db/client";
import { campaign, notice } from "../../db/schema";
import { addDays } from "../../domain/time/dates";
import { fillDatabase } from "../support/fill-database";
import { startOwnServer } from "../support/own-server";
import { runningCampaign } from "./nominations";

/** A portal of its own whose campaign sets ten days of listing: no page sets them yet, and days have to pass. */
export async function startListingPortal() {
  const databaseFile = join(mkdtempSync(join(tmpdir(), "lan-toa-listing-")), "portal.db");
  // Nothing is listed yet, and listings are counted from one.
  fillDatabase(databaseFile, "opening-content");
  const server = await startOwnServer({ databaseFile });
  const { client, db } = openDatabase(`file:${databaseFile}`);
  await db.update(campaign).set({ listingDays: 10 }).where(eq(campaign.id, runningCampaign));
  return {
    url: server.url,
    /** Lets days of a listing pass, as seen by pages that were made before. */
    pass: async (number: number, days: number): Promise<void> => {
      const [row] = await db.select().from(notice).where(eq(notice.id, number));
      const period = { startsOn: addDays(row!.startsOn, -days), endsOn: addDays(row!.endsOn, -days) };
      await db.update(notice).set(period).where(eq(notice.id, number));
      await client.execute(
        "insert into cache_tag values ('notices', (select coalesce(max(revision), 0) + 1 from cache_tag)) on conflict (tag) do update set revision = excluded.revision",
      );
    },
    stop: async (): Promise<void> => {
      client.close();
      await server.stop();
    },
  };
}
