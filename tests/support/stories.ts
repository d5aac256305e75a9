import { randomUUID } from "node:crypto";
import { db } from "@/db/client";
import { profile, profileSlug, profileUnit } from "@/db/schema";
import { storyFromText } from "@/domain/stories/document";

type StoryInput = Partial<typeof profile.$inferInsert> & { unitIds?: string[] };

/** A published story written straight into the tables, unless `input` says otherwise. Returns its id. */
export async function publishStory(slug: string, input: StoryInput = {}): Promise<string> {
  const { unitIds = [], ...row } = input;
  const id = row.id ?? randomUUID();
  const at = new Date("2026-11-01T03:00:00Z");
  await db()
    .insert(profile)
    .values({
      id,
      slug,
      kind: "individual",
      name: "Trần Thị B",
      deed: `Việc tốt ${slug}`,
      story: storyFromText("Một đoạn."),
      publishedAt: at,
      updatedAt: at,
      ...row,
    });
  await db().insert(profileSlug).values({ slug, profileId: id });
  for (const unitId of unitIds) await db().insert(profileUnit).values({ profileId: id, unitId });
  return id;
}
