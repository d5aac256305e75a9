import "server-only";
import { and, count, desc, eq, inArray, isNotNull, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import { nomination, profile, suggestion, suggestionUnit, unit, user } from "@/db/schema";
import { nominationsVisibleTo } from "../nominations/scope.server";
import { visibleTo, type Viewer } from "../permissions";
import { profilePath } from "../profiles/vocabulary";
import type { SuggestionState } from "./vocabulary";

const pageSize = 50;

/** The WHERE of every query here: what lies in an inbox of this viewer's units. */
function inboxOf(viewer: Viewer): SQL {
  const scope = visibleTo(viewer);
  if (scope.everything) return sql`1`;
  if (scope.unitIds.length === 0) return sql`0`;
  return sql`exists (select 1 from ${suggestionUnit} where ${suggestionUnit.suggestionId} = ${suggestion.id} and ${inArray(suggestionUnit.unitId, scope.unitIds)})`;
}

export type SuggestionRow = Awaited<ReturnType<typeof listSuggestions>>["suggestions"][number];
export type SuggestionPage = NonNullable<Awaited<ReturnType<typeof findSuggestion>>>;

/** One page of the inbox, the newest first; `after` is where the page before ended. */
export async function listSuggestions(
  viewer: Viewer,
  filter: { states?: SuggestionState[]; after?: string },
  size = pageSize,
) {
  const rows = await db()
    .select({
      id: suggestion.id,
      reference: suggestion.reference,
      topic: suggestion.topic,
      state: suggestion.state,
      kind: suggestion.kind,
      name: suggestion.name,
      reason: sql<string>`substr(${suggestion.reason}, 1, 240)`,
      illustrative: suggestion.illustrative,
      createdAt: suggestion.createdAt,
    })
    .from(suggestion)
    .where(
      and(
        inboxOf(viewer),
        filter.states ? inArray(suggestion.state, filter.states) : undefined,
        after(filter.after),
      ),
    )
    .orderBy(desc(suggestion.createdAt), desc(suggestion.id))
    .limit(size + 1);
  const suggestions = rows.slice(0, size);
  const last = suggestions.at(-1);
  return {
    suggestions,
    next: rows.length > size ? `${last!.createdAt.getTime()}.${last!.id}` : null,
  };
}

function after(cursor = ""): SQL | undefined {
  const [, at, id] = /^(\d{1,15})\.([0-9a-f]{1,64})$/.exec(cursor) ?? [];
  return id ? sql`(${suggestion.createdAt}, ${suggestion.id}) < (${Number(at)}, ${id})` : undefined;
}

/** How many wait unsettled in this viewer's inbox. */
export async function countNewSuggestions(viewer: Viewer): Promise<number> {
  const [row] = await db()
    .select({ total: count() })
    .from(suggestion)
    .where(and(inboxOf(viewer), eq(suggestion.state, "new")));
  return row?.total ?? 0;
}

/** The nomination's name for whoever may see the nomination: what a ward has not sent is the ward's own. */
function seenName(viewer: Viewer) {
  return sql<string | null>`case when ${nominationsVisibleTo(viewer)} then ${nomination.name} end`;
}

/** One suggestion with the sender's contact, for whose inbox it lies in; null for everyone else. */
export async function findSuggestion(viewer: Viewer, id: string) {
  const looker = alias(user, "looker");
  const [row] = await db()
    .select({
      id: suggestion.id,
      reference: suggestion.reference,
      topic: suggestion.topic,
      state: suggestion.state,
      kind: suggestion.kind,
      name: suggestion.name,
      reason: suggestion.reason,
      place: suggestion.place,
      illustrative: suggestion.illustrative,
      contact: suggestion.contact,
      contactErasedAt: suggestion.contactErasedAt,
      outcome: suggestion.outcome,
      nominationId: suggestion.nominationId,
      nominationName: seenName(viewer),
      createdAt: suggestion.createdAt,
      settledAt: suggestion.settledAt,
      settledBy: user.name,
      outcomeTold: suggestion.outcomeTold,
      takenUpAt: suggestion.takenUpAt,
      takenUpBy: looker.name,
      storyKind: profile.kind,
      storySlug: profile.slug,
      storyName: profile.name,
    })
    .from(suggestion)
    .leftJoin(user, eq(user.id, suggestion.settledById))
    .leftJoin(looker, eq(looker.id, suggestion.takenUpById))
    .leftJoin(profile, and(eq(profile.id, suggestion.profileId), eq(profile.state, "published")))
    .leftJoin(nomination, eq(nomination.id, suggestion.nominationId))
    .where(and(eq(suggestion.id, id), inboxOf(viewer)))
    .limit(1);
  if (!row) return null;
  const { storyKind, storySlug, storyName, ...rest } = row;
  return {
    ...rest,
    story:
      storyKind && storySlug
        ? { name: storyName!, path: profilePath({ kind: storyKind, slug: storySlug }) }
        : null,
    units: await unitsOf(id),
  };
}

function unitsOf(suggestionId: string) {
  return db()
    .select({ id: unit.id, name: unit.name })
    .from(suggestionUnit)
    .innerJoin(unit, eq(unit.id, suggestionUnit.unitId))
    .where(eq(suggestionUnit.suggestionId, suggestionId))
    .orderBy(unit.searchKey)
    .limit(20);
}

/**
 * What anyone with the reference may know: its state, the words it was declined with where those were written for the sender, and
 * the published story that came of it. Nothing of a nomination that nobody published. Null for a code that is none.
 */
export async function findStateOf(reference: string) {
  const code = readReference(reference);
  if (!code) return null;
  const [row] = await db()
    .select({
      reference: suggestion.reference,
      topic: suggestion.topic,
      state: suggestion.state,
      isLookedInto: isNotNull(suggestion.takenUpAt).mapWith(Boolean),
      words: sql<string>`case when ${suggestion.outcomeTold} then ${suggestion.outcome} else '' end`,
      kind: profile.kind,
      slug: profile.slug,
      name: profile.name,
    })
    .from(suggestion)
    .leftJoin(profile, and(eq(profile.nominationId, suggestion.nominationId), eq(profile.state, "published")))
    .where(eq(suggestion.reference, code))
    .limit(1);
  if (!row) return null;
  const { kind, slug, name, ...known } = row;
  return { ...known, story: kind && slug ? { name: name!, path: profilePath({ kind, slug }) } : null };
}

/**
 * Where what was sent has arrived, for the page that confirms it: the ward it names, or those of the story it corrects.
 * Empty for a code that is none.
 */
export async function findReceivers(reference: string) {
  return db()
    .select({ id: unit.id, name: unit.name, nameEn: unit.nameEn })
    .from(suggestion)
    .innerJoin(suggestionUnit, eq(suggestionUnit.suggestionId, suggestion.id))
    .innerJoin(unit, eq(unit.id, suggestionUnit.unitId))
    .where(eq(suggestion.reference, reference))
    .orderBy(unit.searchKey)
    .limit(20);
}

/** A reference as people type it: spaces, small letters, O for 0, I and L for 1. */
function readReference(typed: string): string | null {
  const text = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const [, prefix, code] = /^(GT|BL)([A-Z0-9]{8})$/.exec(text) ?? [];
  if (!code) return null;
  const digits = code.replace(/O/g, "0").replace(/[IL]/g, "1");
  return `${prefix}-${digits.slice(0, 4)}-${digits.slice(4)}`;
}
