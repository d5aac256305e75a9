import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { recognition } from "@/db/schema";
import { dataAskInput, dataRequestInput } from "@/domain/personal-data/input";
import { recordRequest } from "@/domain/personal-data/requests.server";
import { setConsents } from "@/domain/consent/set-consents.server";
import { approveNomination, returnNomination } from "@/domain/nominations/decide.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { saveTemplate } from "@/domain/nominations/templates.server";
import type { Actor } from "@/domain/permissions";
import { commentOnField } from "@/domain/remarks/field-comments.server";
import { newDeed } from "./new-deed";
import { completeDraft, rowOf } from "./nominations";
import type { Thing } from "./peopled-portal";

/** A nomination that is approved, given a certificate, and named in the honour roll by consent to that. */
export async function namedInRoll(maker: Actor, moderator: Actor, campaignId: string): Promise<Thing> {
  const id = await completeDraft(maker, { campaignId, patch: newDeed(), consent: false });
  const said = {
    giverName: "Trần Thị Bình",
    guardianName: "",
    ageGroup: "adult",
    givenOn: "2026-11-01",
  } as const;
  await setConsents(maker, id, { channels: ["roll"], ...said });
  await submitNomination(maker, { nominationId: id, version: (await rowOf(id)).version });
  await approveNomination(moderator, { nominationId: id, version: (await rowOf(id)).version });
  await db().update(recognition).set({ form: "certificate" }).where(eq(recognition.nominationId, id));
  return { id };
}

/** A nomination with a question of a moderator about one of its answers. */
export async function askedAbout(thing: Thing, moderator: Actor): Promise<Thing> {
  const asked = { question: "deed", words: "Lớp mở từ năm nào?" } as const;
  await commentOnField(moderator, { nominationId: thing.id!, ...asked });
  return thing;
}

/** The same, returned, so that its form may be written again. */
export async function askedAndReturned(thing: Thing, moderator: Actor): Promise<Thing> {
  await askedAbout(thing, moderator);
  const { version } = await rowOf(thing.id!);
  await returnNomination(moderator, { nominationId: thing.id!, version, reason: "Xem câu hỏi." });
  return thing;
}

/** A frequent deed that the ward keeps. */
export async function templateOf(maker: Actor): Promise<Thing> {
  const nominationId = await completeDraft(maker, { patch: newDeed() });
  return { id: await saveTemplate(maker, { nominationId, title: "Lớp học buổi tối" }) };
}

/** A sent nomination that is approved, its story to go out tomorrow. */
export async function setToGoOut(moderator: Actor, thing: Thing): Promise<Thing> {
  const at = new Date(Date.now() + 86_400_000);
  const { version } = await rowOf(thing.id!);
  await approveNomination(moderator, { nominationId: thing.id!, version }, null, at);
  return { ...thing, was: String(at.getTime()) };
}

/** Somebody asks what is kept about them: a draft of its own. */
export async function askedAboutData(maker: Actor, admin: Actor): Promise<Thing> {
  const name = "Đặng Thị Kiều Oanh";
  const nomination = await completeDraft(maker, { patch: { ...newDeed(), name } });
  const words = { name, askedBy: "Chính bà Oanh, tại phường", askedOn: "2026-11-20" };
  const input = dataRequestInput.parse({ ...words, places: [`nomination-${nomination}`] });
  return { id: await recordRequest(admin, input), nomination };
}

/** What is written down at a ward for somebody of whom the portal keeps nothing. */
export const askedAtWard = dataAskInput.parse({
  name: "Võ Thị Chưa Từng",
  askedBy: "Chính bà ấy, tại phường",
  askedOn: "2026-11-20",
  wish: "erase",
});
