import "server-only";
import type { Transaction } from "@/db/client";
import { notify } from "../notifications/notify.server";
import { cleanText } from "../text/fold";
import type { LoadedNomination } from "./transition.server";

type Told = { kind: string; path: string; reason?: string; data?: Record<string, string> };

/** Tells who made and who sent the dossier what became of it. */
export async function tellWard(
  tx: Transaction,
  dossier: Pick<LoadedNomination, "createdById" | "submittedById" | "reference" | "name">,
  { kind, path, reason = "", data }: Told,
  now: Date,
): Promise<void> {
  const people = [dossier.createdById, dossier.submittedById].filter((id) => id !== null);
  const words = {
    reference: dossier.reference ?? "",
    name: dossier.name,
    reason: cleanText(reason).slice(0, 300),
    ...data,
  };
  await notify(tx, people, { kind, data: words, path }, now);
}
