import { mergeStories } from "@/domain/merges/merge-stories.server";
import { storyToCompare } from "@/domain/merges/queries.server";
import type { Actor } from "@/domain/permissions";
import { minhPhung } from "./people";
import { makeProfile } from "./profiles";

/** Two stories of one, merged: `{ id }` of the merge. */
export async function mergedStories(moderator: Actor): Promise<{ id: string }> {
  const ids = [await makeProfile({ unitIds: [minhPhung] }), await makeProfile({ unitIds: [minhPhung] })];
  const [kept, gone] = await Promise.all(ids.map((id) => storyToCompare(moderator, id)));
  const pair = { keptId: kept!.id, goneId: gone!.id, keptMark: kept!.mark, goneMark: gone!.mark };
  return { id: await mergeStories(moderator, { ...pair, reason: "Hai bài kể về một người." }) };
}
