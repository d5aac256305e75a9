import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { NotificationKind } from "../../domain/notifications/vocabulary";
import { user } from "./users";

/** In-app inbox: works without e-mail. `kind` names the sentence in messages/, `data` fills its gaps. */
export const notification = sqliteTable(
  "notification",
  {
    id: text().primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    kind: text().$type<NotificationKind>().notNull(),
    data: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
    /** Path inside the portal, without locale. */
    path: text().notNull(),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    readAt: integer("read_at", { mode: "timestamp_ms" }),
  },
  (t) => [
    index("notification_inbox").on(t.userId, t.createdAt),
    index("notification_unread")
      .on(t.path)
      .where(sql`read_at is null`),
  ],
);

/** The private address under which a person's calendar program reads their deadlines. Of its token only the hash is kept. */
export const calendarFeed = sqliteTable("calendar_feed", {
  userId: text("user_id")
    .primaryKey()
    .references(() => user.id),
  tokenHash: text("token_hash").notNull().unique(),
  madeAt: integer("made_at", { mode: "timestamp_ms" }).notNull(),
});
