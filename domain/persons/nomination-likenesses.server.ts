import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { nomination } from "@/db/schema";
import { nominationsVisibleTo } from "../nominations/scope.server";
import type { Viewer } from "../permissions";
import type { Asked } from "./candidates.server";
import { findLikenesses } from "./find-likenesses.server";
import type { Likeness } from "./found";

/**
 * What is like a nomination as it stands, with what is being typed into it in place of its own words. One that is not kept yet,
 * or not this viewer's to see, is only what was typed.
 */
export async function likenessesOfNomination(
  viewer: Viewer,
  nominationId: string,
  typed: Partial<Asked> = {},
): Promise<Likeness[]> {
  const [kept] = await db()
    .select({
      kind: nomination.kind,
      name: nomination.name,
      birthYear: nomination.birthYear,
      workplace: nomination.workplace,
      deed: nomination.deed,
      unitId: nomination.unitId,
    })
    .from(nomination)
    .where(and(eq(nomination.id, nominationId), nominationsVisibleTo(viewer)))
    .limit(1);
  const said = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
  return findLikenesses(viewer, { kind: null, name: "", ...kept, ...said, nominationId });
}
