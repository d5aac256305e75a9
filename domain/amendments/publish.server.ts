import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { correction, profile } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import { can, type Actor } from "../permissions";
import { keepTraces } from "../persons/traces.server";
import { unsafeAssertWebConsent } from "../profiles/publish.server";
import { hcmcToday } from "../time/dates";
import type { PublishInput } from "./input";
import { assertVersion, loadAmendable } from "./load.server";
import { changedNames, endAmendment } from "./save.server";

/**
 * Publishes a story as it was written anew, at its old address, with a dated correction under it where its readers have to know.
 * Returns its path. Throws `not-found`, `not-allowed`, `own-nomination` (Luật 06/2022/QH15: who wrote it does not decide on it),
 * `wrong-step` (with `by`) where nothing waits, `stale` (with `by`), or `incomplete` where its consent was taken back.
 */
export async function publishAmendment(actor: Actor, input: PublishInput): Promise<string> {
  return write(async (tx) => {
    const now = new Date();
    const found = await loadAmendable(actor, input.profileId, tx);
    const { story, unitId, unitIds, amendment: beside } = found;
    if (!unitIds.some((one) => can(actor, "amendment.publish", { unitId: one })))
      throw new DomainError("not-allowed");
    const subject = { type: "profile", id: story.id } as const;
    if (!beside) throw new DomainError("wrong-step", await lastAct(tx, subject));
    await assertVersion(tx, found, input.version);
    if (!can(actor, "amendment.publish", { unitId, writerIds: beside.writerIds }))
      throw new DomainError("own-nomination");
    if (story.nominationId) await unsafeAssertWebConsent(tx, story.nominationId);
    await tx
      .update(profile)
      .set({ ...beside.words, updatedAt: now })
      .where(eq(profile.id, story.id));
    if (input.correction)
      await tx.insert(correction).values({
        id: randomUUID(),
        profileId: story.id,
        correctedOn: hcmcToday(now),
        words: input.correction,
        correctedById: actor.id,
        correctedAt: now,
      });
    await endAmendment(tx, story.id, now);
    await keepTraces(tx, "profile", [story.id]);
    await record(
      tx,
      {
        actorId: actor.id,
        action: "amendment.publish",
        subjectType: "profile",
        subjectId: story.id,
        after: {
          answers: changedNames(story, beside.words).join(", "),
          amendedAs: beside.ground,
          ...(beside.note ? { note: beside.note } : {}),
          ...(input.correction ? { correction: input.correction } : {}),
        },
      },
      now,
    );
    await touchTags(tx, [tags.profiles, tags.campaigns, tags.adoptions, tags.notices]);
    const people = [...beside.writerIds, ...(await peopleWithRole(tx, "official", unitId))];
    const message = { kind: "amended", data: { name: story.name }, path: story.path } as const;
    await notify(
      tx,
      people.filter((id) => id !== actor.id),
      message,
      now,
    );
    return story.path;
  });
}
