import "server-only";
import { and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { campaign, nomination, nominationVersion, profile, recognition, unit } from "@/db/schema";
import { nominationsVisibleTo } from "../nominations/scope.server";
import { unsentStates } from "../nominations/workflow";
import { can, type Viewer } from "../permissions";
import { profilePath, type ProfileKind } from "../profiles/vocabulary";
import { unitLabel } from "../units/names";
import type { Likeness } from "./found";
import type { TraceSource } from "./vocabulary";

type Trace = { source: TraceSource; sourceId: string; year: number | null };

export type Details = Omit<Likeness, "of" | "certainty" | "grounds" | "judged">;

const idsOf = (traces: Trace[], source: TraceSource) =>
  traces.filter((one) => one.source === source).map((one) => one.sourceId);

/** What the viewer may know of each trace, by source and id; those that may not be seen are missing. */
export async function detailsOf(
  viewer: Viewer,
  traces: Trace[],
  tx?: Transaction,
): Promise<Map<string, Details>> {
  if (traces.length === 0) return new Map();
  const place = { name: unit.name, districtName: unit.districtName };
  const mine = nominationsVisibleTo(viewer);
  const isPublished = eq(profile.state, "published");
  const reader = tx ?? db();
  const asked = [
    reader
      .select({
        id: nomination.id,
        kind: nomination.kind,
        name: nomination.name,
        birthYear: nomination.birthYear,
        workplace: nomination.workplace,
        deed: nomination.deed,
        state: nomination.state,
        reference: nomination.reference,
        unitId: nomination.unitId,
        createdAt: nomination.createdAt,
        sent: nominationVersion.content,
        campaign: campaign.name,
        place,
      })
      .from(nomination)
      .innerJoin(unit, eq(unit.id, nomination.unitId))
      .leftJoin(campaign, eq(campaign.id, nomination.campaignId))
      .leftJoin(
        nominationVersion,
        and(
          eq(nominationVersion.nominationId, nomination.id),
          eq(nominationVersion.number, nomination.sendCount),
          inArray(nomination.state, [...unsentStates]),
        ),
      )
      .where(and(inArray(nomination.id, idsOf(traces, "nomination")), mine))
      .limit(traces.length),
    reader
      .select({
        id: recognition.id,
        kind: sql<ProfileKind | null>`coalesce(${recognition.kind}, ${profile.kind})`,
        name: sql<string>`coalesce(nullif(${recognition.name}, ''), ${profile.name})`,
        birthYear: profile.birthYear,
        workplace: recognition.workplace,
        deed: sql<string>`coalesce(nullif(${recognition.deed}, ''), ${profile.deed}, '')`,
        form: recognition.form,
        slug: sql<string | null>`iif(${isPublished}, ${profile.slug}, null)`,
        profileKind: profile.kind,
        campaign: campaign.name,
        place,
      })
      .from(recognition)
      .leftJoin(profile, eq(profile.id, recognition.profileId))
      .leftJoin(nomination, eq(nomination.id, recognition.nominationId))
      .leftJoin(unit, sql`${unit.id} = coalesce(${recognition.unitId}, ${profile.unitId})`)
      .leftJoin(campaign, eq(campaign.id, recognition.campaignId))
      .where(
        and(
          inArray(recognition.id, idsOf(traces, "recognition")),
          or(
            isPublished,
            and(isNull(profile.id), isNotNull(recognition.namedBy)),
            and(isNotNull(nomination.id), mine),
          ),
        ),
      )
      .limit(traces.length),
    reader
      .select({
        id: profile.id,
        kind: profile.kind,
        name: profile.name,
        birthYear: profile.birthYear,
        deed: profile.deed,
        slug: profile.slug,
        state: profile.state,
        place,
      })
      .from(profile)
      .leftJoin(nomination, eq(nomination.id, profile.nominationId))
      .leftJoin(unit, eq(unit.id, profile.unitId))
      .where(
        and(
          inArray(profile.id, idsOf(traces, "profile")),
          or(isPublished, and(isNotNull(nomination.id), mine)),
        ),
      )
      .limit(traces.length),
  ] as const;
  const [nominations, recognitions, profiles] = await (tx ? Promise.all(asked) : db().batch(asked));
  const years = new Map(traces.map((one) => [`${one.source} ${one.sourceId}`, one.year]));
  const nobody = { state: null, form: null, reference: null, campaign: null };
  return new Map<string, Details>([
    ...nominations.map(({ id, unitId, createdAt: _at, sent, place: where, ...row }) => {
      const edits = can(viewer, "nomination.edit", { unitId });
      // What the ward is amending is its own until it is sent again.
      const words =
        sent && !edits
          ? {
              name: wordsOf(sent.name),
              workplace: wordsOf(sent.workplace),
              deed: wordsOf(sent.deed),
            }
          : {};
      const path = edits ? `/ban-lam-viec/de-cu/${id}` : `/kiem-duyet/${id}`;
      const year = years.get(`nomination ${id}`) ?? null;
      return [
        `nomination ${id}`,
        { ...nobody, ...row, ...words, year, unit: unitLabel(where), path },
      ] as const;
    }),
    ...recognitions.map(({ id, slug, profileKind, place: where, ...row }) => {
      const path = slug && profileKind ? profilePath({ kind: profileKind, slug }) : null;
      const year = years.get(`recognition ${id}`) ?? null;
      return [
        `recognition ${id}`,
        { ...nobody, ...row, year, unit: where ? unitLabel(where) : null, path },
      ] as const;
    }),
    ...profiles.map(({ id, slug, state, place: where, ...row }) => {
      const path = state === "published" ? profilePath({ kind: row.kind, slug }) : null;
      const year = years.get(`profile ${id}`) ?? null;
      return [
        `profile ${id}`,
        { ...row, ...nobody, workplace: "", year, unit: where ? unitLabel(where) : null, path },
      ] as const;
    }),
  ]);
}

const wordsOf = (kept: unknown) => (typeof kept === "string" ? kept : "");
