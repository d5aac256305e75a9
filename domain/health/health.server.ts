import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";

/** Whether the database answers. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await db().run(sql`select 1`);
    return true;
  } catch {
    return false;
  }
}
