import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { councilScore, nomination, openVote, secretTurn, unit } from "@/db/schema";
import { criteriaOf } from "../campaigns/criteria.server";
import { DomainError } from "../errors";
import { can, type Actor } from "../permissions";
import { storyToText } from "../stories/document";
import { loadItem, mostMembers } from "./load.server";
import { writtenBy } from "./queries.server";
import { farFromOthers, weighed } from "./tally";

/**
 * What a member sees of an item: what the nomination tells, their own vote, who has voted, and once theirs is in or all is
 * counted, what others openly voted and scored. Who stands aside sees none of that. Throws `not-found`.
 */
export async function findVotingPage(actor: Actor, meetingId: string, itemId: string) {
  const loaded = await loadItem(actor, itemId, "council.view");
  const { item, meeting: its, conflicts, own } = loaded;
  if (its.id !== meetingId) throw new DomainError("not-found");
  const [told, open, turns, sheets, written] = await Promise.all([
    findTold(item.nominationId),
    db().select().from(openVote).where(eq(openVote.itemId, itemId)).limit(mostMembers),
    db().select().from(secretTurn).where(eq(secretTurn.itemId, itemId)).limit(mostMembers),
    db().select().from(councilScore).where(eq(councilScore.itemId, itemId)).limit(mostMembers),
    writtenBy(actor, [item.nominationId]),
  ]);
  const standsAside = written.size > 0 || (own !== null && conflicts.has(own.id));
  const voted = new Set([...open, ...turns].map(({ memberId }) => memberId));
  const nameOf = (memberId: string) => its.members.find(({ id }) => id === memberId)?.name ?? "";
  const ownSheet = own ? sheets.find(({ memberId }) => memberId === own.id) : undefined;
  const seesVotes = !standsAside && (item.state === "closed" || (own !== null && voted.has(own.id)));
  const seesScores = !standsAside && (item.state === "closed" || ownSheet !== undefined);
  const far = new Set(farFromOthers(sheets.map(({ total }) => total)));
  const mayRun = can(actor, "council.run", { unitId: its.council.unitId, seats: its.members });
  return {
    meeting: its,
    item: standsAside ? { ...item, result: null } : item,
    told: told!.said,
    criteria: told!.criteria,
    own,
    standsAside,
    ownConflict: own && conflicts.has(own.id) ? { reason: conflicts.get(own.id)! } : null,
    mayVote:
      own !== null &&
      !standsAside &&
      own.state === "present" &&
      its.state === "open" &&
      item.state === "open",
    ownVote: own ? (open.find(({ memberId }) => memberId === own.id)?.choice ?? null) : null,
    hasTurn: own ? turns.some(({ memberId }) => memberId === own.id) : false,
    ownPoints: ownSheet?.points ?? null,
    /** Who takes part and whether they have voted; nobody's for who stands aside. */
    turns: standsAside
      ? []
      : its.members
          .filter(({ id, state }) => !conflicts.has(id) && (state === "present" || voted.has(id)))
          .map(({ id, name }) => ({ id, name, voted: voted.has(id) })),
    votes: seesVotes
      ? open.map(({ memberId, choice, enteredById }) => ({
          memberId,
          choice,
          entered: enteredById !== null,
        }))
      : [],
    sheets: seesScores
      ? sheets.map(({ memberId, points, total, enteredById }, at) => ({
          memberId,
          name: nameOf(memberId),
          points,
          total,
          far: far.has(at),
          entered: enteredById !== null,
        }))
      : [],
    /** Members without an account for whom whoever runs the meeting speaks. */
    spokenFor:
      mayRun && !standsAside && item.state === "open"
        ? its.members
            .filter(({ id, userId, state }) => userId === null && state === "present" && !conflicts.has(id))
            .map(({ id, name }) => ({
              id,
              name,
              choice: open.find(({ memberId }) => memberId === id)?.choice ?? null,
              points: sheets.find(({ memberId }) => memberId === id)?.points ?? null,
            }))
        : [],
    /** Those of them who have not said that it concerns them. */
    unspoken: its.members
      .filter(({ id, userId }) => userId === null && !conflicts.has(id))
      .map(({ id, name }) => ({ id, name })),
    /** Declarations of members without an account, which whoever runs the meeting may take back. */
    spokenAside: mayRun
      ? its.members.flatMap(({ id, name, userId }) =>
          userId === null && conflicts.get(id) ? [{ id, name }] : [],
        )
      : [],
    mayRun,
  };
}
export type VotingPage = Awaited<ReturnType<typeof findVotingPage>>;

/** What a nomination tells a council: what the public would read of it, no year of birth, papers or consents. */
async function findTold(nominationId: string) {
  const [row] = await db()
    .select({
      reference: nomination.reference,
      kind: nomination.kind,
      name: nomination.name,
      honorific: nomination.honorific,
      occupation: nomination.occupation,
      workplace: nomination.workplace,
      deed: nomination.deed,
      story: nomination.story,
      figures: nomination.figures,
      illustrative: nomination.illustrative,
      campaignId: nomination.campaignId,
      unitName: unit.name,
    })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .where(eq(nomination.id, nominationId))
    .limit(1);
  if (!row) return null;
  const { campaignId, story, ...said } = row;
  const criteria = campaignId ? ((await criteriaOf([campaignId])).get(campaignId) ?? []) : [];
  return { said: { ...said, story: story ? storyToText(story) : "" }, criteria: weighed(criteria, row.kind) };
}
