import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { certificate, profile, recognition } from "@/db/schema";
import { emptied } from "./emptied";
import { forgetTraces } from "./forget.server";
import type { PlaceErased } from "./erasing";
import { erasedName } from "./vocabulary";

/** What says that there was an award, and which. */
const stayingOfAward = [
  ...[
    "id",
    "profileId",
    "nominationId",
    "campaignId",
    "level",
    "form",
    "year",
    "decisionNumber",
    "decidedOn",
  ],
  ...["signer", "goldenBookNumber", "unitId", "fieldId", "publishedAt"],
];

/**
 * Empties an award. One that a decision or a numbered certificate stands for keeps the name and the decision, which archives keep
 * (Luật Thi đua, khen thưởng 06/2022/QH15; Luật Lưu trữ 33/2024/QH15), and is named in public only where the decision itself was
 * announced; any other is only counted from now on. Called before its story is emptied.
 */
export async function emptyAward(tx: Transaction, id: string): Promise<PlaceErased> {
  const [row] = await tx
    .select({
      award: recognition,
      story: { name: profile.name, honorific: profile.honorific, kind: profile.kind },
    })
    .from(recognition)
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .where(eq(recognition.id, id))
    .limit(1);
  if (!row) return { removed: 0, emptied: 0, awards: 0 };
  const { award, story } = row;
  const [printed] = await tx
    .select({ id: certificate.id })
    .from(certificate)
    .where(eq(certificate.recognitionId, id))
    .limit(1);
  const stays = Boolean(award.decisionNumber) || printed !== undefined;
  const named = stays
    ? { name: award.name || (story?.name ?? ""), honorific: award.honorific || (story?.honorific ?? "") }
    : { name: erasedName, honorific: "" };
  await tx
    .update(recognition)
    .set({
      ...emptied(recognition, stayingOfAward),
      ...named,
      kind: award.kind ?? story?.kind ?? null,
      namedBy: stays && award.namedBy === "decision" ? "decision" : null,
    })
    .where(eq(recognition.id, id));
  await forgetTraces(tx, "recognition", id);
  return { removed: 0, emptied: stays ? 0 : 1, awards: stays ? 1 : 0 };
}
