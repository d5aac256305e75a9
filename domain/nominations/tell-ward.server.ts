import "server-only";
import type { Transaction } from "@/db/client";
import { notify, peopleWithRole } from "../notifications/notify.server";
import type { NotificationKind } from "../notifications/vocabulary";
import { cleanText } from "../text/fold";
import type { LoadedNomination } from "./transition.server";

type Told = { kind: NotificationKind; path: string; reason?: string; data?: Record<string, string> };

/** Tells who made and who sent the nomination what became of it, as far as they still work for the ward. */
export async function tellWard(
  tx: Transaction,
  nomination: Pick<LoadedNomination, "unitId" | "createdById" | "submittedById" | "reference" | "name">,
  { kind, path, reason = "", data }: Told,
  now: Date,
): Promise<void> {
  const officials = await peopleWithRole(tx, "official", nomination.unitId);
  const people = officials.filter((id) => id === nomination.createdById || id === nomination.submittedById);
  const words = {
    reference: nomination.reference ?? "",
    name: nomination.name,
    reason: cleanText(reason).slice(0, 300),
    ...data,
  };
  await notify(tx, people, { kind, data: words, path }, now);
}
