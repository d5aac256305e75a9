import "server-only";
import { desc, eq, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { profile, profileSlug, shortAddress } from "@/db/schema";
import { profilePath } from "./vocabulary";

/** Where an address leads. `path` is the story's present one, without locale. */
export type StoryPlace =
  /** That very story stands there. */
  | { is: "found"; id: string; slug: string; path: string }
  /** It stands at `path` now: a former name, the other kind's address, a printed number, a story merged into it. 308 there. */
  | { is: "moved"; id: string; slug: string; path: string }
  /** It was taken down. 410. */
  | { is: "gone"; id: string }
  /** No story ever stood there. 404. */
  | { is: "none" };

const nowhere: StoryPlace = { is: "none" };
const address =
  /^(?:https?:\/\/[^/\s]{1,200})?(?:\/en)?\/(?:(guong|mo-hinh)\/([a-z0-9-]{1,120})|g\/([1-9]\d{0,8}))(?:\/[a-z-]{1,20})?\/?(?:[?#].*)?$/s;

/**
 * Which story an address means, whatever became of it: a path of the portal (`/guong/…`, `/mo-hinh/…`, `/g/12`, in
 * either language, also of one of its parts such as the poster), a whole address as people copy it, or a slug alone.
 */
export async function resolveStory(text: string): Promise<StoryPlace> {
  const asked = text.trim();
  const [, section, named, number] = address.exec(asked) ?? [];
  const slug = named ?? (/^[a-z0-9-]{1,120}$/.test(asked) ? asked : null);
  const asWritten = number ? await withNumber(Number(number)) : slug ? await withSlug(slug) : null;
  if (!asWritten) return nowhere;
  const row = asWritten.mergedIntoId ? await keptFor(asWritten) : asWritten;
  if (row.state !== "published") return { is: "gone", id: row.id };
  const path = profilePath(row);
  const stands = slug === row.slug && (!section || path.startsWith(`/${section}/`));
  return { is: stands ? "found" : "moved", id: row.id, slug: row.slug, path };
}

const columns = {
  id: profile.id,
  kind: profile.kind,
  slug: profile.slug,
  state: profile.state,
  mergedIntoId: profile.mergedIntoId,
};

type Row = Pick<typeof profile.$inferSelect, keyof typeof columns>;

/** The story that goes on where this one was merged into another, and that one perhaps into a third. */
async function keptFor(row: Row): Promise<Row> {
  const [kept] = await db()
    .select(columns)
    .from(profile)
    .where(
      sql`${profile.mergedIntoId} is null and ${profile.id} in (
        with recursive way(id) as (select ${row.mergedIntoId} union
          select merged_into_id from profile join way on profile.id = way.id where merged_into_id is not null)
        select id from way)`,
    )
    .limit(1);
  return kept ?? row;
}

/** A present name goes before one that another story once had. */
async function withSlug(slug: string) {
  const former = sql`(select ${profileSlug.profileId} from ${profileSlug} where ${profileSlug.slug} = ${slug})`;
  const [row] = await db()
    .select(columns)
    .from(profile)
    .where(or(eq(profile.slug, slug), sql`${profile.id} = ${former}`))
    .orderBy(desc(eq(profile.slug, slug)))
    .limit(1);
  return row;
}

async function withNumber(number: number) {
  const [row] = await db()
    .select(columns)
    .from(profile)
    .innerJoin(shortAddress, eq(shortAddress.profileId, profile.id))
    .where(eq(shortAddress.number, number))
    .limit(1);
  return row;
}
