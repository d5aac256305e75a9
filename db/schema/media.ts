import { sql } from "drizzle-orm";
import { blob as bytes, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ImageFormat } from "../../domain/media/vocabulary";
import { campaign } from "./campaigns";
import { atLeast, holds, oneOf } from "./checks";
import { nomination } from "./nominations";
import { profile } from "./profiles";
import { space } from "./spaces";
import { user } from "./users";

/** Content-addressed bytes: `sha256` in hex is the identity, so the same file is stored once. */
export const blob = sqliteTable("blob", {
  sha256: text().primaryKey(),
  mime: text().notNull(),
  size: integer().notNull(),
});

/** A blob's bytes in chunks of at most 1 MiB, so that no read or write holds a whole file. */
export const blobChunk = sqliteTable(
  "blob_chunk",
  {
    sha256: text()
      .notNull()
      .references(() => blob.sha256),
    position: integer().notNull(),
    data: bytes({ mode: "buffer" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.sha256, t.position] })],
);

/**
 * A photo has one owner: a story (by its nomination, its profile or, once approved, both), a space or a campaign. Only made
 * variants are kept: the upload itself (with EXIF) is not.
 */
export const media = sqliteTable(
  "media",
  {
    id: text().primaryKey(),
    nominationId: text("nomination_id").references(() => nomination.id),
    profileId: text("profile_id").references(() => profile.id),
    spaceId: text("space_id").references(() => space.id),
    campaignId: text("campaign_id").references(() => campaign.id),
    position: integer().notNull(),
    alt: text().notNull().default(""),
    caption: text().notNull().default(""),
    credit: text().notNull().default(""),
    fileName: text("file_name").notNull().default(""),
    width: integer().notNull(),
    height: integer().notNull(),
    createdById: text("created_by_id").references(() => user.id),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [
    index("media_nomination").on(t.nominationId),
    index("media_profile").on(t.profileId),
    index("media_space").on(t.spaceId),
    index("media_campaign").on(t.campaignId),
    holds(
      "media_one_owner",
      sql`(coalesce(nomination_id, profile_id) is not null) + (space_id is not null) + (campaign_id is not null) = 1`,
    ),
    atLeast(t.position, 0),
  ],
);

export const mediaVariant = sqliteTable(
  "media_variant",
  {
    mediaId: text("media_id")
      .notNull()
      .references(() => media.id, { onDelete: "cascade" }),
    format: text().$type<ImageFormat>().notNull(),
    /** Pixels. */
    width: integer().notNull(),
    height: integer().notNull(),
    sha256: text()
      .notNull()
      .references(() => blob.sha256),
  },
  (t) => [
    primaryKey({ columns: [t.mediaId, t.format, t.width] }),
    index("media_variant_blob").on(t.sha256),
    oneOf(t.format, "avif", "webp", "jpeg"),
    atLeast(t.width, 1),
    atLeast(t.height, 1),
  ],
);

/** A paper of the nomination (report, minutes). Never public. */
export const attachment = sqliteTable(
  "attachment",
  {
    id: text().primaryKey(),
    nominationId: text("nomination_id")
      .notNull()
      .references(() => nomination.id),
    fileName: text("file_name").notNull(),
    sha256: text()
      .notNull()
      .references(() => blob.sha256),
    createdById: text("created_by_id")
      .notNull()
      .references(() => user.id),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("attachment_nomination").on(t.nominationId), index("attachment_blob").on(t.sha256)],
);
