import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { nomination } from "@/db/schema";
import { nominationsVisibleTo } from "../nominations/scope.server";
import type { Viewer } from "../permissions";

/** Whether the viewer may see the dossier, asked the way every dossier query asks. */
export async function findDossierScope(viewer: Viewer, nominationId: string): Promise<boolean> {
  const [row] = await db()
    .select({ id: nomination.id })
    .from(nomination)
    .where(and(eq(nomination.id, nominationId), nominationsVisibleTo(viewer)))
    .limit(1);
  return row !== undefined;
}
