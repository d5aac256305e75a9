import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign } from "@/db/schema";
import { isPublic } from "../campaigns/public.server";
import { findField } from "../fields/queries.server";
import { findUnit } from "../units/queries.server";
import { cityUnitId } from "../units/vocabulary";
import type { FiguresAsked } from "./address";

/** Whose figures an address asks for, by name and as a part of a file's name; the city without any. Null for what there is not, or not yet. */
export async function findScope(
  asked: FiguresAsked,
): Promise<{ isCity: boolean; name: string | null; slug: string | null } | null> {
  if (asked["don-vi"]) {
    const unit = asked["don-vi"] === cityUnitId ? null : await findUnit(asked["don-vi"]);
    return unit && { isCity: false, name: unit.label, slug: unit.id };
  }
  if (asked.dot) {
    const [row] = await db()
      .select({ name: campaign.name, slug: campaign.slug })
      .from(campaign)
      .where(and(eq(campaign.id, asked.dot), isPublic))
      .limit(1);
    return row ? { isCity: false, ...row } : null;
  }
  if (asked["linh-vuc"]) {
    const field = await findField(asked["linh-vuc"]);
    return field && { isCity: false, name: field.name, slug: field.id };
  }
  return { isCity: true, name: null, slug: null };
}
