import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { recognition } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { changeGuarded } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { assertMay, loadNomination } from "../nominations/load.server";
import type { Actor } from "../permissions";
import { awardStamp, type AwardInput } from "./award";
import { awardsFrom, givenAward, levelOf, selectAwards } from "./recognise.server";

type ChangeInput = {
  nominationId: string;
  /** `awardStamp` of what the page had read. */ was: string;
} & AwardInput;

/**
 * Enters or puts right what was given with a recognition: form and level, the decision's number, day and signer. It stays named, or only
 * counted, as it was. Throws what `loadNomination` throws, `not-allowed` (also for a ward's moderator where the city gave it),
 * `wrong-step` where nothing was approved, `stale` with who was first, `invalid` at `award` for one that the campaign, or this
 * person, cannot give.
 */
export async function changeAward(actor: Actor, { nominationId, was, ...given }: ChangeInput): Promise<void> {
  await write(async (tx) => {
    const loaded = await loadNomination(actor, nominationId, tx);
    assertMay(actor, "recognition.change-award", loaded);
    const [before] = await tx
      .select({
        level: recognition.level,
        form: recognition.form,
        decisionNumber: recognition.decisionNumber,
        decidedOn: recognition.decidedOn,
        signer: recognition.signer,
      })
      .from(recognition)
      .where(eq(recognition.nominationId, loaded.id))
      .limit(1);
    const first = () => lastAct(tx, { type: "nomination", id: loaded.id });
    if (!before) throw new DomainError("wrong-step", await first());
    if (awardStamp(before) !== was) throw new DomainError("stale", await first());
    const campaignId = loaded.campaignId!;
    const usual = await levelOf(tx, actor, campaignId);
    if (usual === "ward" && before.level !== "ward") throw new DomainError("not-allowed");
    const isKept = given.award === `${before.level}:${before.form}`;
    const offered = isKept || !given.award ? [] : awardsFrom(actor, await selectAwards(campaignId, tx));
    const after = givenAward(given, isKept ? [given.award!] : offered, usual);
    if (awardStamp(after) === was) return;
    // Whoever was first in the same moment is told apart by what they left.
    const asRead = and(
      eq(recognition.nominationId, loaded.id),
      eq(recognition.level, before.level),
      eq(recognition.form, before.form),
      sql`${recognition.decisionNumber} is ${before.decisionNumber}`,
      sql`${recognition.decidedOn} is ${before.decidedOn}`,
      eq(recognition.signer, before.signer),
    )!;
    await changeGuarded(tx, recognition, asRead, after, "stale", first);
    await record(tx, {
      actorId: actor.id,
      action: "recognition.change-award",
      subjectType: "nomination",
      subjectId: loaded.id,
      before: told(before),
      after: told(after),
    });
    await touchTags(tx, [tags.profiles, tags.campaigns]);
  });
}

function told({ level, form, decisionNumber, decidedOn, signer }: Parameters<typeof awardStamp>[0]) {
  return {
    award: `${level}:${form}`,
    ...(decisionNumber ? { decisionNumber } : {}),
    ...(decidedOn ? { decidedOn } : {}),
    ...(signer ? { signer } : {}),
  };
}
