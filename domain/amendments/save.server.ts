import "server-only";
import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { amendment } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError, fieldCode, type FieldErrors } from "../errors";
import { record } from "../history/record.server";
import { isAsked } from "../nominations/questions/asked";
import { markKindsDone } from "../notifications/done.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import type { Actor } from "../permissions";
import type { Figure } from "../profiles/vocabulary";
import { onlySpelling } from "../remarks/spelling";
import { storyFromText, storyToText } from "../stories/document";
import { cleanText } from "../text/fold";
import type { AmendmentInput, AmendmentTarget } from "./input";
import { assertVersion, loadAmendable, type Amendable } from "./load.server";
import { amendedNames, amendmentPath, type AmendedName, type AmendedWords } from "./vocabulary";

/**
 * Keeps a published story written anew beside it; readers see nothing of it. Its moderators are told once. Throws `not-found`,
 * `wrong-step` (with `by`) where it is not published, `stale` (with `by`), `amendment-same` where it says what readers see,
 * `invalid` with the fields that a story cannot be without, the note that says how it was seen, or `amend-unseen` where what is
 * called spelling says more to the person who agreed to what readers see (Luật 91/2025/QH15: consent is to what was seen).
 */
export async function saveAmendment(actor: Actor, input: AmendmentInput): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const found = await loadAmendable(actor, input.profileId, tx);
    await assertVersion(tx, found, input.version);
    const words = wordsOf(input, found);
    assertSound(words, found, input);
    if (changedNames(found.story, words).length === 0) throw new DomainError("amendment-same");
    const writerIds = [...new Set([...(found.amendment?.writerIds ?? []), actor.id])];
    const { ground, note } = input;
    const row = { words, ground, note, writerIds, savedById: actor.id, savedAt: now };
    if (found.amendment)
      await tx
        .update(amendment)
        .set({ ...row, version: input.version + 1 })
        .where(eq(amendment.profileId, input.profileId));
    else await tx.insert(amendment).values({ profileId: input.profileId, ...row });
    await record(tx, eventOf(actor, "amendment.save", input), now);
    if (!found.amendment) await tellModerators(tx, actor, found, now);
  });
}

/** Throws away what was written anew. Throws `not-found`, `wrong-step`, `stale`. */
export async function dropAmendment(actor: Actor, input: AmendmentTarget): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const found = await loadAmendable(actor, input.profileId, tx);
    await assertVersion(tx, found, input.version);
    if (!found.amendment) return;
    await endAmendment(tx, input.profileId, now);
    await record(tx, eventOf(actor, "amendment.drop", input), now);
  });
}

/** It is published or thrown away: nobody's inbox asks for it any more. */
export async function endAmendment(tx: Transaction, profileId: string, now: Date): Promise<void> {
  await tx.delete(amendment).where(eq(amendment.profileId, profileId));
  await markKindsDone(tx, ["amendment"], [amendmentPath(profileId)], now);
}

const eventOf = (
  { id: actorId }: Actor,
  action: "amendment.save" | "amendment.drop",
  input: AmendmentTarget,
) => ({ actorId, action, subjectType: "profile" as const, subjectId: input.profileId });

/** What a story says now, but for the answers that were sent; those its kind is not asked stay as they are. */
function wordsOf(
  { storyText, ...typed }: AmendmentInput,
  { story, amendment: beside }: Amendable,
): AmendedWords {
  const before: AmendedWords = beside?.words ?? story;
  const retold =
    storyText === undefined || storyText === cleanText(storyToText(before.story))
      ? undefined
      : storyFromText(storyText);
  const answers: Partial<AmendedWords> = { ...typed, story: typed.story ?? retold ?? before.story };
  return Object.fromEntries(
    amendedNames.map((name) => [
      name,
      isAsked(name, story.kind) ? (answers[name] ?? before[name]) : story[name],
    ]),
  ) as AmendedWords;
}

function assertSound(words: AmendedWords, { story }: Amendable, { ground, note }: AmendmentInput): void {
  const fields: FieldErrors = {};
  if (!words.name) fields.name = fieldCode("name-required");
  if (!words.deed) fields.deed = fieldCode("deed-required");
  if (!storyToText(words.story).trim()) fields.story = fieldCode("story-required");
  if (story.kind === "model" && story.howTo && !words.howTo) fields.howTo = fieldCode("how-to-required");
  if (ground === "seen" && !note) fields.note = fieldCode("required");
  if (ground === "spelling" && isTheirOwn(story) && !isSpellingOnly(story, words))
    fields.ground = fieldCode("amend-unseen");
  if (Object.keys(fields).length > 0) throw new DomainError("invalid", {}, fields);
}

/** Whether the person a story tells of agreed to its words: then nothing but spelling changes that they have not read. */
export const isTheirOwn = ({ kind, nominationId }: Amendable["story"]) =>
  kind === "individual" && nominationId !== null;

const textOf = (words: AmendedWords, name: AmendedName) =>
  name === "story" ? storyToText(words.story) : [words[name]].flat().map(figureText).join("\n");
const figureText = (one: unknown) =>
  typeof one === "string" ? one : Object.values(one as Figure).join("\n");

const isSpellingOnly = (before: AmendedWords, after: AmendedWords) =>
  changedNames(before, after).every((name) => {
    const [old, now] = [textOf(before, name), textOf(after, name)];
    return old === now || onlySpelling(old, now);
  });

/** The answers that differ from what readers see. */
export const changedNames = (before: AmendedWords, after: AmendedWords) =>
  amendedNames.filter((name) => !isDeepStrictEqual(before[name], after[name]));

async function tellModerators(tx: Transaction, actor: Actor, { story, unitIds }: Amendable, now: Date) {
  const people: string[] = [];
  for (const unitId of unitIds) people.push(...(await peopleWithRole(tx, "moderator", unitId)));
  const others = people.filter((id) => id !== actor.id);
  await notify(
    tx,
    others,
    { kind: "amendment", data: { name: story.name }, path: amendmentPath(story.id) },
    now,
  );
}
