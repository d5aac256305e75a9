import "server-only";
import { DoneToast } from "@/components/moderation/done-toast";
import { doneSteps, type Decision, type Done } from "@/components/moderation/decisions";
import type { FormHandler } from "@/components/ui/form-state";
import { asTyped, choice } from "@/domain/address/read-query";
import { findWaiting } from "@/domain/nominations/decisions/waiting.server";
import { findNomination, type Nomination } from "@/domain/nominations/queries.server";
import { publishedPath } from "@/domain/nominations/review.server";
import { stepOf } from "@/domain/nominations/workflow";
import { standingNotice } from "@/domain/notices/nomination-notices.server";
import type { Actor } from "@/domain/permissions";

/** What was just done, as the way to the next nomination or back to the queue says it. */
export const doneQuery = { "da-lam": choice(doneSteps, null), "ho-so": asTyped(36) };
export type DoneAsked = { "da-lam": Done | null; "ho-so": string };

type Place = { here: string; place: string; action: FormHandler<never> };

/**
 * Tells what the decision before did, with the way to take it back or to what came of it; null where the address tells of none, or
 * of one that does not stand: taken back since, and come back to.
 */
export async function doneToast(
  actor: Actor,
  { "da-lam": step, "ho-so": id }: DoneAsked,
  { here, place, action }: Place,
) {
  const nomination = step && /^[0-9a-f-]{36}$/.test(id) ? await findNomination(actor, id) : null;
  if (!nomination || !step) return null;
  const waiting = await findWaiting(actor, nomination);
  if (!waiting?.isOwn && !stands(step, nomination)) return null;
  const story = await publishedPath(nomination);
  const listed = step === "list" ? await standingNotice(nomination) : null;
  const left = waiting?.isOwn ? waiting.dueAt.getTime() - Date.now() : 0;
  return (
    <DoneToast
      step={step}
      nominationId={id}
      name={nomination.content.name}
      story={story}
      notice={listed ? `/niem-yet/${listed}` : null}
      waiting={waiting && left > 0 ? { id: waiting.id, left } : null}
      here={here}
      place={place}
      action={action}
    />
  );
}

/** Whether a nomination is where the step led it. */
function stands(done: Done, { state, onHold }: Pick<Nomination, "state" | "onHold">): boolean {
  const steps = done in without ? without[done as keyof typeof without] : [done as Decision];
  return steps.some((step) => {
    const { to, hold } = stepOf(step);
    return (to === null || to === state) && onHold === hold.to;
  });
}

/** What published no story, or not yet, by the steps it may have been. */
const without = {
  recognise: ["approve"],
  "publish-later": ["approve", "publish-story"],
} as const satisfies Partial<Record<Done, readonly Decision[]>>;
