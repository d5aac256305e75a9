import "server-only";
import { createHash } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import type { Actor } from "@/domain/permissions";

/** How long an answer is kept for a browser that did not hear it, in ms. */
const kept = 15 * 60_000;

// Next bundles this module more than once per process; what was answered must be known to all.
const slot = globalThis as typeof globalThis & { lanToaAnswers?: Map<string, Promise<unknown>> };
const answers: Map<string, Promise<unknown>> = (slot.lanToaAnswers ??= new Map<string, Promise<unknown>>());

type Sending = {
  actor: Actor;
  /** What the browser calls it; nothing is known again without. */
  name: unknown;
  /** All it says: with other words it is another. */
  words: unknown;
};

/**
 * Does what somebody sent, once: a browser that had no answer sends it again under the same name, and hears what came of it
 * the first time, also while that is still under way; `onRepeated` is called then. A refusal is not kept: it changed nothing.
 */
export async function once<T>(
  { actor, name, words }: Sending,
  work: () => Promise<T>,
  onRepeated?: () => void,
): Promise<T> {
  if (typeof name !== "string" || name === "") return work();
  const key = createHash("sha256")
    .update(JSON.stringify([actor.id, name, words]))
    .digest("base64url");
  const before = answers.get(key) as Promise<T> | undefined;
  if (before) {
    onRepeated?.();
    return before;
  }
  const answer = work();
  answers.set(key, answer);
  try {
    return await answer;
  } catch (thrown) {
    forgetUnlessLedOn(key, thrown);
    throw thrown;
  } finally {
    setTimeout(() => answers.delete(key), kept).unref();
  }
}

/** Leading on is Next's error, and a success. */
function forgetUnlessLedOn(key: string, thrown: unknown): void {
  try {
    unstable_rethrow(thrown);
  } catch {
    return;
  }
  answers.delete(key);
}
