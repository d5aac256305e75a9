import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, consent, outreach, profile } from "@/db/schema";
import { approveNomination } from "@/domain/nominations/decide.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { amendmentInput } from "@/domain/amendments/input";
import { saveAmendment } from "@/domain/amendments/save.server";
import { recordingWords, scriptInput } from "@/domain/spreading/input";
import { addRecording, describeRecording } from "@/domain/spreading/recording.server";
import { saveScript } from "@/domain/spreading/script.server";
import { storyEndInput } from "@/domain/story-ends/input";
import { setStoryEnd } from "@/domain/story-ends/set.server";
import { leadHomePage } from "@/domain/profiles/lead.server";
import { makeProfile } from "./profiles";
import { hcmcToday } from "@/domain/time/dates";
import { storyUseInput } from "@/domain/withdrawals/input";
import { recordStoryUse } from "@/domain/withdrawals/outreach.server";
import { newDeed } from "./new-deed";
import { completeDraft, makeCampaign, rowOf } from "./nominations";
import { minhPhung } from "./people";
import type { Thing } from "./peopled-portal";
import { sounds } from "./sounds";

type Make = (maker: Actor) => Promise<Thing>;

/** What a ward does with a published story, and a nomination that it praised itself. */
export const spreadThings = (
  make: () => Record<"approved", Make>,
  moderators: Actor,
): Record<"spread" | "praised" | "amended" | "ending" | "front", Make> => ({
  async spread(maker) {
    const { id: nominationId } = await make().approved(maker);
    const ofWeb = and(eq(consent.nominationId, nominationId!), eq(consent.channel, "web"));
    const [web] = await db().select().from(consent).where(ofWeb);
    const also = (channel: "social" | "audio") => ({ ...web!, id: randomUUID(), channel });
    await db()
      .insert(consent)
      .values([also("social"), also("audio")]);
    const [story] = await db().select().from(profile).where(eq(profile.nominationId, nominationId!));
    const profileId = story!.id;
    await saveScript(maker, scriptInput.parse({ profileId, version: "0", words: "Kính thưa bà con!" }));
    const sha256 = await addRecording(maker, profileId, { name: "loa.mp3", data: ownSound(profileId) });
    const voice = { profileId, version: "1", readBy: "Chị Lan", recordedOn: hcmcToday() };
    await describeRecording(maker, recordingWords.parse(voice));
    const use = { profileId, part: "poster", kind: "poster", place: "Khu phố 3", usedOn: hcmcToday() };
    await recordStoryUse(maker, storyUseInput.parse(use));
    const [copy] = await db().select().from(outreach).where(eq(outreach.profileId, profileId));
    return { id: profileId, nomination: nominationId!, copy: copy!.id, sha256 };
  },
  async amended(maker) {
    const nominationId = (await make().approved(maker)).id!;
    const [story] = await db().select().from(profile).where(eq(profile.nominationId, nominationId));
    const profileId = story!.id;
    const seen = { ground: "seen", note: "Đã đọc cho người ấy nghe" };
    const words = { profileId, version: "0", ...seen, deed: "Việc đã viết lại cho đúng" };
    await saveAmendment(maker, amendmentInput.parse(words));
    return { id: profileId };
  },
  async front() {
    for (let made = 0; made < 2; made++)
      await leadHomePage(moderators, {
        profileId: await makeProfile({ slug: `dau-trang-${randomUUID()}` }),
        lead: "yes",
      });
    return {};
  },
  async ending(maker) {
    const { id: profileId } = await spreadThings(make, moderators).amended(maker);
    const said = { profileId, endsOn: "31/12/2031", reason: "Phiếu đồng ý." };
    await setStoryEnd(maker, storyEndInput.parse(said));
    return { id: profileId!, was: "2031-12-31" };
  },
  async praised(maker) {
    const campaignId = await makeCampaign();
    await db().update(campaign).set({ organiserUnitId: minhPhung }).where(eq(campaign.id, campaignId));
    const id = await completeDraft(maker, {
      campaignId,
      patch: { ...newDeed(), name: `Bà Trần Thị ${randomUUID().slice(0, 8)}` },
    });
    await submitNomination(maker, { nominationId: id, version: (await rowOf(id)).version });
    await approveNomination(moderators, { nominationId: id, version: (await rowOf(id)).version });
    return { id, version: String((await rowOf(id)).version) };
  },
});

/** Another sound for each story: the same bytes would be public as soon as one of them is. */
const ownSound = (id: string) => Buffer.concat([sounds.mp3, Buffer.from(id)]);
