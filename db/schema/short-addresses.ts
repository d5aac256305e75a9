import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { profile } from "./profiles";

/**
 * The number a story is printed under: `/g/12` on posters and bulletins. Kept apart from the slug, so that it outlives
 * every change of name. A trigger gives each new story the next number; numbers are never used again.
 */
export const shortAddress = sqliteTable("short_address", {
  number: integer().primaryKey({ autoIncrement: true }),
  profileId: text("profile_id")
    .notNull()
    .unique()
    .references(() => profile.id),
});
