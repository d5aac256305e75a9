import "server-only";
import type { Transaction } from "@/db/client";
import type { NotificationKind } from "../notifications/vocabulary";
import { notify, peopleWithRole } from "../notifications/notify.server";
import { cleanText } from "../text/fold";
import type { LoadedNomination } from "./load.server";
import type { Step } from "./workflow";

/**
 * What a message says beside the nomination's name and number; where it leads, if not to the nomination; `kind` where it
 * is another than the table's.
 */
export type Telling = {
  kind?: NotificationKind;
  reason?: string;
  path?: string;
  data?: Record<string, string>;
};

/**
 * Tells what became of a nomination: its moderators, or of its ward who made and who sent it, as far as they still work
 * there.
 */
export async function tell(
  tx: Transaction,
  { whom, kind }: NonNullable<Step["tells"]>,
  loaded: LoadedNomination,
  { kind: said = kind, reason = "", path, data }: Telling,
  now: Date,
): Promise<void> {
  const words = {
    reference: loaded.reference ?? "",
    name: loaded.name,
    unit: loaded.unitName,
    reason: cleanText(reason).slice(0, 300),
    ...data,
  };
  const people = whom === "ward" ? await itsOfficials(tx, loaded) : await itsModerators(tx, loaded);
  await notify(tx, people, { kind: said, data: words, path: path ?? pathFor[whom](loaded.id) }, now);
}

/** Where messages about a nomination lead. */
export const pathFor = {
  ward: (id: string) => `/ban-lam-viec/de-cu/${id}`,
  moderators: (id: string) => `/kiem-duyet/${id}`,
  words: (id: string) => `/ban-lam-viec/de-cu/${id}/xac-nhan`,
  /** All that a ward sent at once for a campaign: the queue, with whose it is, by which the message is known again. */
  sentTogether: (unitId: string, campaignId: string) => `/kiem-duyet?don-vi=${unitId}&dot=${campaignId}`,
};

const itsModerators = (tx: Transaction, { unitId }: LoadedNomination) =>
  peopleWithRole(tx, "moderator", unitId);

async function itsOfficials(tx: Transaction, { unitId, createdById, submittedById }: LoadedNomination) {
  const officials = await peopleWithRole(tx, "official", unitId);
  return officials.filter((id) => id === createdById || id === submittedById);
}
