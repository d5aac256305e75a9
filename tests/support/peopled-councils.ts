import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign } from "@/db/schema";
import { declareConflict, noteAttendance } from "@/domain/councils/attend.server";
import { openItem } from "@/domain/councils/items.server";
import { castVote } from "@/domain/councils/vote.server";
import type { Ballot } from "@/domain/councils/vocabulary";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { itemsOf, makeCouncil, makeMeeting, membersOf, openWithAll } from "./councils";
import { newDeed } from "./new-deed";
import { completeDraft, makeCampaign, rowOf } from "./nominations";
import { makePerson, minhPhung } from "./people";
import type { Kind, Thing } from "./peopled-portal";

type CouncilKind = Extract<Kind, "meeting" | "meetingOpen" | "conflicted" | "voteOpen" | "secretVoted">;

/** A campaign that weighs its criteria, and a nomination to it that somebody else of the ward sent. */
async function weighedNomination(): Promise<string> {
  const writer = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const campaignId = await makeCampaign();
  const criteria = [{ words: "Sức lan tỏa", kinds: [], weight: 2 }];
  await db().update(campaign).set({ criteria }).where(eq(campaign.id, campaignId));
  const id = await completeDraft(writer, { campaignId, patch: newDeed() });
  await submitNomination(writer, { nominationId: id, version: (await rowOf(id)).version });
  return id;
}

/** A council of the ward whose secretary the maker is, called to a meeting about one nomination; everybody is there. */
async function called(manager: Actor, maker: Actor, ballot: Ballot): Promise<Thing> {
  const council = await makeCouncil(manager, {
    unitId: minhPhung,
    sitting: [
      ["Ông Chủ Tọa", "chair"],
      [maker, "secretary"],
    ],
  });
  const nomination = await weighedNomination();
  const id = await makeMeeting(manager, council, ballot, [nomination]);
  const [item] = await itemsOf(id);
  const members = await membersOf(id);
  const present = Object.fromEntries(members.map((one) => [one.id, "present" as const]));
  await noteAttendance(maker, id, present);
  const [named, own] = [null, maker.id].map((userId) => members.find((one) => one.userId === userId)!.id);
  return { id, council, nomination, item: item!.id, named: named!, own: own! };
}

/** Councils in each state that something can be done to; `manager` moderates the city. */
export const councilThings = (manager: Actor): Record<CouncilKind, (maker: Actor) => Promise<Thing>> => {
  const open = async (maker: Actor, ballot: Ballot) => {
    const thing = await called(manager, maker, ballot);
    await openWithAll(maker, thing.id!);
    return thing;
  };
  const voting = async (maker: Actor, ballot: Ballot) => {
    const thing = await open(maker, ballot);
    await openItem(maker, thing.item!);
    return thing;
  };
  return {
    meeting: (maker) => called(manager, maker, "open"),
    async conflicted(maker) {
      const thing = await called(manager, maker, "open");
      await declareConflict(maker, { itemId: thing.item!, memberId: thing.own!, reason: "Là em ruột." });
      return thing;
    },
    meetingOpen: (maker) => open(maker, "open"),
    voteOpen: (maker) => voting(maker, "open"),
    async secretVoted(maker) {
      const thing = await voting(maker, "secret");
      const { receipt } = await castVote(maker, { itemId: thing.item!, choice: "for" });
      return { ...thing, receipt: receipt! };
    },
  };
};
