import { campaignAward } from "@/db/schema";
import { write } from "@/db/write";
import { togetherInput } from "@/domain/decisions/input";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { completeDraft, rowOf } from "./nominations";

const syllables = ["Bông", "Cam", "Đào", "Huệ", "Lựu", "Mận", "Nhài", "Quế", "Sen", "Trúc"];

/** A name that is like no other of `at`, which is less than a thousand. */
export const spelt = (at: number) =>
  [...String(at).padStart(3, "0")].map((digit) => syllables[Number(digit)]!).join(" ");

/** A nomination that waits, of a person and a deed of its own; as a page would have read it. */
export async function waitingOne(by: Actor, campaignId: string, at: number, patch = {}) {
  const own = { name: `Nguyễn Thị ${spelt(at)}`, deed: `${spelt(at)} giữ hẻm ${at} sạch đẹp`, ...patch };
  const nominationId = await completeDraft(by, { campaignId, patch: own });
  const { version } = await rowOf(nominationId);
  await submitNomination(by, { nominationId, version });
  return { nominationId, version: version + 1 };
}

/** What a campaign may give, for a ward and for the city. */
export const mayGive = (campaignId: string) =>
  write((tx) =>
    tx.insert(campaignAward).values([
      { campaignId, level: "ward", form: "certificate" },
      { campaignId, level: "city", form: "merit" },
    ]),
  );

type Seen = { nominationId: string; version: number };

/** The form of a decision on many, as it is sent. */
export const decision = (chosen: Seen[], given: Record<string, string> = {}) =>
  togetherInput.parse({
    chosen: chosen.map(({ nominationId, version }) => `${nominationId}.${version}`),
    ...given,
  });

export const signedNow = {
  award: "ward:certificate",
  signed: "now",
  decisionNumber: "12/QĐ-UBND",
  decidedOn: "26/11/2026",
  signer: "Nguyễn Văn Ký",
};
