import "server-only";
import { and, eq, ne, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { profile, profileSlug } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { changeGuarded } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import type { RenameInput } from "../merges/input";
import { can, type Actor } from "../permissions";
import { slugify } from "../text/fold";
import { reservedSlugs } from "./publish.server";
import { profilePath } from "./vocabulary";

/**
 * Gives a published story another address; the old one leads there (308), as do all it ever had. What is typed is written as an
 * address is ("Bà Bình" → "ba-binh"). Returns the new path. Throws `not-allowed`, `not-found`, `invalid` (`slug`: nothing
 * that can be an address, or one that a story has or had), or `stale` (with `by`) where it was changed since.
 */
export async function renameStory(actor: Actor, input: RenameInput): Promise<string> {
  if (!can(actor, "profile.rename")) throw new DomainError("not-allowed");
  const slug = slugify(input.slug).slice(0, 100).replace(/-+$/, "");
  if (!slug) throw new DomainError("invalid", {}, { slug: "invalid" });
  return write(async (tx) => {
    const [story] = await tx
      .select({ id: profile.id, kind: profile.kind })
      .from(profile)
      .where(eq(profile.id, input.profileId))
      .limit(1);
    if (!story) throw new DomainError("not-found");
    const asSeen = and(
      eq(profile.id, story.id),
      eq(profile.state, "published"),
      eq(profile.slug, input.from),
    )!;
    const path = profilePath({ kind: story.kind, slug });
    if (slug === input.from) return path;
    await assertFree(tx, story.id, slug);
    await changeGuarded(tx, profile, asSeen, { slug, updatedAt: new Date() }, "stale", () =>
      lastAct(tx, { type: "profile", id: story.id }),
    );
    for (const one of [input.from, slug])
      await tx.insert(profileSlug).values({ slug: one, profileId: story.id }).onConflictDoNothing();
    await record(tx, {
      actorId: actor.id,
      action: "profile.rename",
      subjectType: "profile",
      subjectId: story.id,
      before: { slug: input.from },
      after: { slug },
    });
    await touchTags(tx, [tags.profiles, tags.campaigns, tags.adoptions, tags.notices]);
    return path;
  });
}

/** An address that no other story has or ever had; a story may go back to one of its own. */
async function assertFree(tx: Transaction, id: string, slug: string): Promise<void> {
  const others = await tx
    .select({ id: profile.id })
    .from(profile)
    .leftJoin(profileSlug, eq(profileSlug.profileId, profile.id))
    .where(and(ne(profile.id, id), or(eq(profile.slug, slug), eq(profileSlug.slug, slug))))
    .limit(1);
  if (others.length > 0 || reservedSlugs.includes(slug))
    throw new DomainError("invalid", {}, { slug: "address-taken" });
}
