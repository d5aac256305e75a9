import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { consentWithdrawal, outreach, profile, wordAnswer, wordRequest } from "@/db/schema";
import { answerOwnWord } from "@/domain/confirmations/answer.server";
import { askInput, ownAnswerInput } from "@/domain/confirmations/input";
import { askForWord, findLinked } from "@/domain/confirmations/links.server";
import { readLinked } from "@/domain/confirmations/queries.server";
import { draftPatch } from "@/domain/nominations/input";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import type { Actor } from "@/domain/permissions";
import { hcmcToday } from "@/domain/time/dates";
import { outreachInput, wardTakeBackInput } from "@/domain/withdrawals/input";
import { recordOutreach } from "@/domain/withdrawals/outreach.server";
import { recordTakeBack } from "@/domain/withdrawals/take-back.server";
import { takeDownStory } from "@/domain/profiles/take-down.server";
import { makePerson } from "./people";
import { rowOf } from "./nominations";
import type { Kind, Thing } from "./peopled-portal";

/** Whose word is asked in every scene. */
export const askedName = "Trần Thị Bình";

async function linkTo(maker: Actor, nominationId: string, whose: string): Promise<string> {
  const input = askInput.parse({ nominationId, whose, name: askedName, days: "7" });
  return (await askForWord(maker, input)).path.split("/").at(-1)!;
}

type Make = (maker: Actor) => Promise<Thing>;

/** What people say of a nomination, and what is taken back of it. */
export const wordThings = (make: () => Record<"draft" | "approved", Make>): Record<WordKind, Make> => ({
  async word(maker) {
    const { id, sha256 } = await make().draft(maker);
    const token = await linkTo(maker, id!, "self");
    const other = await linkTo(maker, id!, "residence");
    const [row] = await db()
      .select()
      .from(wordRequest)
      .where(eq(wordRequest.nominationId, id!))
      .orderBy(desc(wordRequest.askedAt));
    return { id: id!, sha256: sha256!, token, other, request: row!.id };
  },
  async correction(maker) {
    const { id } = await make().draft(maker);
    const token = await linkTo(maker, id!, "self");
    const { hash } = await readLinked((await findLinked(db(), token))!);
    const said = {
      token,
      shown: hash,
      outcome: "correction",
      words: "Lớp có từ 2013.",
      answeredBy: askedName,
    };
    await answerOwnWord(ownAnswerInput.parse(said));
    const { version } = await rowOf(id!);
    await saveDraft(maker, {
      id: id!,
      version,
      patch: draftPatch.parse({ occupation: "Cô giáo đã nghỉ hưu" }),
    });
    const [row] = await db().select().from(wordAnswer).where(eq(wordAnswer.nominationId, id!));
    return { id: id!, correction: row!.id };
  },
  async withdrawal(maker) {
    const { id: nominationId } = await make().approved(maker);
    const copy = { nominationId, kind: "poster", place: "Khu phố 3", usedOn: hcmcToday() };
    await recordOutreach(maker, outreachInput.parse(copy));
    const asked = { nominationId, channels: "notice_board", askedBy: askedName };
    const id = (await recordTakeBack(maker, wardTakeBackInput.parse(asked)))!;
    const [row] = await db().select().from(outreach).where(eq(outreach.nominationId, nominationId!));
    return { id, nomination: nominationId!, copy: row!.id };
  },
  async answered(maker) {
    const thing = await wordThings(make).withdrawal(maker);
    await db()
      .update(consentWithdrawal)
      .set({ answeredAt: new Date(), answer: "Đã nhận.", answeredById: maker.id })
      .where(eq(consentWithdrawal.id, thing.id!));
    await db()
      .update(outreach)
      .set({ pulledAt: new Date(), pulledById: maker.id })
      .where(eq(outreach.id, thing.copy!));
    return thing;
  },
  async recalled(maker) {
    const story = await make().approved(maker);
    const copy = { nominationId: story.id, kind: "poster", place: "Khu phố 3", usedOn: hcmcToday() };
    await recordOutreach(maker, outreachInput.parse(copy));
    return recallOf(story);
  },
  recalledWhole: async (maker) => recallOf(await make().approved(maker)),
});

async function recallOf({ id: nominationId }: Thing): Promise<Thing> {
  const city = await makePerson({ role: "moderator", password: null });
  const [story] = await db().select().from(profile).where(eq(profile.nominationId, nominationId!));
  const said = { profileId: story!.id, kind: "hidden", reason: "Rút lại sự đồng ý." } as const;
  return { id: await takeDownStory(city, said), nomination: nominationId! };
}

type WordKind = Extract<
  Kind,
  "word" | "correction" | "withdrawal" | "answered" | "recalled" | "recalledWhole"
>;
