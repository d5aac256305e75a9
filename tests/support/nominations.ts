import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, nomination } from "@/db/schema";
import { write } from "@/db/write";
import type { AgeGroup } from "@/domain/consent/vocabulary";
import { setConsents } from "@/domain/consent/set-consents.server";
import { draftPatch } from "@/domain/nominations/input";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import type { Actor } from "@/domain/permissions";
import { addDays, hcmcToday } from "@/domain/time/dates";

/** A campaign that takes nominations until `deadlineOn`, by default for another month. Returns its id. */
export async function makeCampaign(deadlineOn = addDays(hcmcToday(), 30)): Promise<string> {
  const id = `dot-${randomUUID()}`;
  const name = "Biểu dương năm nay";
  await write((tx) =>
    tx.insert(campaign).values({ id, slug: id, kind: "commendation", name, summary: "Đợt thử.", deadlineOn }),
  );
  return id;
}

export const longStory =
  "Bảy giờ tối, chiếc bàn ăn được kéo sát tường, sáu chiếc ghế nhựa xếp thành hai hàng. ".repeat(3).trim();

/** Answers to everything a nomination needs before it may be sent, but for the campaign and the consent. */
export const answers = {
  kind: "individual",
  name: "Bà Trần Thị Bình",
  birthYear: "1958",
  sex: "female",
  occupation: "Giáo viên nghỉ hưu",
  workplace: "Chi hội Khuyến học",
  fieldId: "giao-duc",
  deed: "Mười hai năm mở lớp học buổi tối cho trẻ em trong hẻm",
  storyText: longStory,
};

type DraftInput = { campaignId?: string; patch?: Record<string, unknown>; consent?: boolean };

/** A draft of the actor's ward that may be sent as it stands, unless `patch` says otherwise. Returns its id. */
export async function completeDraft(actor: Actor, input: DraftInput = {}): Promise<string> {
  const id = randomUUID();
  const campaignId = input.campaignId ?? (await makeCampaign());
  const patch = draftPatch.parse({ ...answers, campaignId, ...input.patch });
  await saveDraft(actor, { id, version: 0, patch });
  if (input.consent ?? true) await giveConsent(actor, id);
  return id;
}

/** Consent to the web and the notice board, given yesterday to what stands now, by a grown-up unless `ageGroup` says otherwise. */
export async function giveConsent(
  actor: Actor,
  id: string,
  guardianName = "",
  ageGroup: AgeGroup | null = "adult",
): Promise<void> {
  await setConsents(actor, id, {
    channels: ["web", "notice_board"],
    giverName: "Trần Thị Bình",
    guardianName,
    ageGroup,
    givenOn: addDays(hcmcToday(), -1),
    reread: true,
  });
}

/** The nomination's row, all of it. */
export async function rowOf(id: string) {
  const [row] = await db().select().from(nomination).where(eq(nomination.id, id)).limit(1);
  return row!;
}

/** What stands at the head of a printed nomination. */
export const paper = {
  reference: "LT-2026-0001",
  unitName: "Phường Minh Phụng",
  state: "submitted",
} as const;
