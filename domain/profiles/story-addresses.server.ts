import "server-only";
import { and, asc, count, eq, gt, max, or } from "drizzle-orm";
import { db } from "@/db/client";
import { profile } from "@/db/schema";

const published = eq(profile.state, "published");

/** One story's address with when its words last changed. */
export type StoryAddress = Awaited<ReturnType<typeof pageOfAddresses>>[number];

/** How many stories are published, and when one of them last changed; null without any. */
export async function storyTotals(): Promise<{ total: number; changedAt: Date | null }> {
  const [row] = await db()
    .select({ total: count(), changedAt: max(profile.updatedAt) })
    .from(profile)
    .where(published);
  return { total: row?.total ?? 0, changedAt: row?.changedAt ?? null };
}

/**
 * The addresses of published stories from number `from` (0 is the oldest) up to `total` of them, in pages: no list of
 * fifty thousand is ever held at once. Oldest first, so that a new story changes only the end.
 */
export async function* storyAddresses(from: number, total: number): AsyncGenerator<StoryAddress[]> {
  const size = 1000;
  let after: StoryAddress | null = null;
  for (let given = 0; given < total;) {
    const page: StoryAddress[] = await pageOfAddresses(
      after,
      after ? 0 : from,
      Math.min(size, total - given),
    );
    if (page.length === 0) return;
    yield page;
    given += page.length;
    after = page.at(-1)!;
  }
}

function pageOfAddresses(after: { publishedAt: Date; id: string } | null, offset: number, limit: number) {
  return db()
    .select({
      id: profile.id,
      slug: profile.slug,
      kind: profile.kind,
      publishedAt: profile.publishedAt,
      updatedAt: profile.updatedAt,
    })
    .from(profile)
    .where(
      and(
        published,
        after
          ? or(
              gt(profile.publishedAt, after.publishedAt),
              and(eq(profile.publishedAt, after.publishedAt), gt(profile.id, after.id)),
            )
          : undefined,
      ),
    )
    .orderBy(asc(profile.publishedAt), asc(profile.id))
    .limit(limit)
    .offset(offset);
}
