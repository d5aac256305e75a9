import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { loudspeakerScript } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import type { Actor } from "../permissions";
import type { ScriptInput, ScriptTarget } from "./input";
import { loadStory } from "./load-story.server";

/**
 * Keeps what the loudspeaker reads of a story. The same words again change nothing. Throws `not-found`, `channel-refused` (the
 * person did not agree to "audio") or `stale` (with `by`) where somebody kept other words meanwhile.
 */
export async function saveScript(actor: Actor, { profileId, version, words }: ScriptInput): Promise<void> {
  await write(async (tx) => {
    const story = await loadStory(actor, profileId, tx);
    if (!story.agreed.audio) throw new DomainError("channel-refused");
    const now = new Date();
    const [kept] = await tx
      .select()
      .from(loudspeakerScript)
      .where(eq(loudspeakerScript.profileId, profileId))
      .limit(1);
    if (kept?.words === words) return;
    const saved = { words, savedById: actor.id, savedAt: now };
    if (!kept && version === 0) await tx.insert(loudspeakerScript).values({ profileId, ...saved });
    else {
      const place = { where: eq(loudspeakerScript.profileId, profileId), version };
      await changeVersioned(tx, loudspeakerScript, place, saved, () => whoWasFirst(tx, profileId));
    }
    await noteScript(tx, actor, "script.save", profileId, now);
  });
}

/** Goes back to the words built from the story. Throws what `saveScript` throws. */
export async function resetScript(actor: Actor, { profileId, version }: ScriptTarget): Promise<void> {
  await write(async (tx) => {
    await loadStory(actor, profileId, tx);
    const gone = await tx
      .delete(loudspeakerScript)
      .where(eq(loudspeakerScript.profileId, profileId))
      .returning({ version: loudspeakerScript.version });
    if (gone.length === 0) return;
    if (gone[0]!.version !== version) throw new DomainError("stale", await whoWasFirst(tx, profileId));
    await noteScript(tx, actor, "script.reset", profileId, new Date());
  });
}

const whoWasFirst = (tx: Transaction, id: string) => lastAct(tx, { type: "profile", id }, "script.save");

async function noteScript(
  tx: Transaction,
  actor: Actor,
  action: "script.save" | "script.reset",
  subjectId: string,
  now: Date,
): Promise<void> {
  await record(tx, { actorId: actor.id, action, subjectType: "profile", subjectId }, now);
}
