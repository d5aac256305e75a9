import { randomUUID } from "node:crypto";
import { profile, profileUnit, recognition } from "@/db/schema";
import { write } from "@/db/write";
// The index is brought along in each write.
import "@/domain/search/keep-index.server";
import { storyFromText } from "@/domain/stories/document";

type ProfileInput = Partial<typeof profile.$inferInsert> & {
  text?: string;
  unitIds?: string[];
  recognitions?: { year: number; campaignId?: string }[];
};

/** A published story, written and indexed the way publishing does it. Returns its id. */
export async function makeProfile(input: ProfileInput = {}): Promise<string> {
  const { text = "Một đoạn.", unitIds = [], recognitions = [], ...columns } = input;
  const id = randomUUID();
  const at = new Date("2026-11-01T03:00:00Z");
  await write(async (tx) => {
    await tx.insert(profile).values({
      id,
      slug: id,
      kind: "individual",
      name: "Trần Thị B",
      deed: "Một việc tốt",
      story: storyFromText(text),
      publishedAt: at,
      updatedAt: at,
      ...columns,
    });
    for (const unitId of unitIds) await tx.insert(profileUnit).values({ profileId: id, unitId });
    for (const given of recognitions) {
      await tx
        .insert(recognition)
        .values({ id: randomUUID(), profileId: id, level: "ward", form: "commended", ...given });
    }
  });
  return id;
}
