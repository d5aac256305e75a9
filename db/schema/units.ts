import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { SuccessorExtent, UnitKind } from "../../domain/units/vocabulary";
import { atLeast, isDay, oneOf } from "./checks";
import { document } from "./documents";

/**
 * Administrative units in dated layers. `id` is also the public slug and never changes. `code` is only
 * unique among the units of today: codes were reused, so nothing joins on it across dates.
 */
export const unit = sqliteTable(
  "unit",
  {
    id: text().primaryKey(),
    code: text(),
    kind: text().$type<UnitKind>().notNull(),
    name: text().notNull(),
    nameEn: text("name_en"),
    parentId: text("parent_id"),
    /** Name of the former district, for display and search of old units. */
    districtName: text("district_name"),
    provinceName: text("province_name"),
    areaKm2: real("area_km2"),
    population: integer(),
    /** ISO dates, both inclusive; null means open. */
    validFrom: text("valid_from"),
    validTo: text("valid_to"),
    /** Folded name and district (lower case, no marks, đ as d): what a search types against. */
    searchKey: text("search_key").notNull(),
  },
  (t) => [
    index("unit_valid_to").on(t.validTo),
    index("unit_parent").on(t.parentId),
    oneOf(t.kind, "city", "district", "town", "ward", "commune", "special_zone"),
    isDay(t.validFrom),
    isDay(t.validTo),
  ],
);

/** What a merger leads to: a unit of today, or one that begins with it. */
export type MergerInto = { id: string; name: string; kind: UnitKind; isNew: boolean };

/** A merger or a split that was entered before its day; on that day it becomes rows of `unit` and `unit_successor`. */
export const unitMerger = sqliteTable(
  "unit_merger",
  {
    id: text().primaryKey(),
    /** The units that end. */
    fromIds: text("from_ids", { mode: "json" }).$type<string[]>().notNull(),
    into: text({ mode: "json" }).$type<MergerInto[]>().notNull(),
    effectiveOn: text("effective_on").notNull(),
    /** The document it rests on. */
    documentId: text("document_id")
      .notNull()
      .references(() => document.id),
    appliedAt: integer("applied_at", { mode: "timestamp_ms" }),
    createdById: text("created_by_id").notNull(),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [isDay(t.effectiveOn), atLeast(t.version, 1)],
);

/** Where a former unit went. A split unit has several rows with extent `part`. */
export const unitSuccessor = sqliteTable(
  "unit_successor",
  {
    fromId: text("from_id")
      .notNull()
      .references(() => unit.id),
    toId: text("to_id")
      .notNull()
      .references(() => unit.id),
    extent: text().$type<SuccessorExtent>().notNull(),
    effectiveOn: text("effective_on").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.fromId, t.toId] }),
    index("unit_successor_to").on(t.toId),
    oneOf(t.extent, "whole", "part", "unchanged"),
    isDay(t.effectiveOn),
  ],
);
