"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { fieldErrors, formAction } from "@/app/_server/form-action";
import { removeAttachment } from "@/domain/attachments/attachments.server";
import { consentInput } from "@/domain/consent/input";
import { setConsents } from "@/domain/consent/set-consents.server";
import { DomainError } from "@/domain/errors";
import { draftPatch, draftWard } from "@/domain/nominations/input";
import { assertSomethingTyped } from "@/domain/nominations/nothing-typed";
import { admitDraft } from "@/domain/nominations/draft-quotas.server";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { sectionIds } from "@/domain/nominations/questions/question";
import { sectionAfter } from "@/domain/nominations/sections";
import { submitNomination } from "@/domain/nominations/submit.server";
import { sendStory, startStory } from "@/domain/nominations/late-story.server";
import { withdrawNomination } from "@/domain/nominations/withdraw.server";
import { findNomination } from "@/domain/nominations/queries.server";
import type { NominationState } from "@/domain/nominations/workflow";
import type { Actor } from "@/domain/permissions";
import { localePath } from "@/messages/locales";

const id = z.uuid("invalid");
const version = z.coerce.number().int().min(0);

const section = z.looseObject({ id, version, section: z.enum(sectionIds), ...draftWard.shape });

/** Saves a section and goes on to the next; after the last, to the check page. */
export const saveSection = formAction(
  section,
  async (actor, input) => {
    const patch = draftPatch.safeParse(input);
    if (!patch.success) throw new DomainError("invalid", {}, fieldErrors(patch.error));
    assertSomethingTyped(input.version, patch.data);
    const { id, version, unitId } = input;
    await saveDraft(actor, { id, version, patch: patch.data, unitId }, admitDraft);
    return goOn(actor, input.id, input.section);
  },
  { formOutlivesSession: true },
);

const consents = z.looseObject({ id });

export const saveConsents = formAction(
  consents,
  async (actor, input) => {
    const parsed = consentInput.safeParse(input);
    if (!parsed.success) throw new DomainError("invalid", {}, fieldErrors(parsed.error));
    await showingNewer(() => setConsents(actor, input.id, parsed.data));
    return goOn(actor, input.id, "dong-y");
  },
  { formOutlivesSession: true },
);

async function goOn(actor: Actor, nominationId: string, from: (typeof sectionIds)[number]): Promise<never> {
  const nomination = await findNomination(actor, nominationId);
  const next = sectionAfter(nomination?.content.kind ?? null, from) ?? "kiem-tra";
  redirect(localePath(await getLocale(), `/ban-lam-viec/de-cu/${nominationId}/${next}`));
}

const step = z.object({ id, version });

/** Sends the nomination. */
export const submit = formAction(step, (actor, input) =>
  sent(actor, input, "submitted", () =>
    submitNomination(actor, { nominationId: input.id, version: input.version }),
  ),
);

/** Sends the story of a nomination that was recognised without one. */
export const submitStory = formAction(step, (actor, input) =>
  sent(actor, input, "told", () => sendStory(actor, { nominationId: input.id, version: input.version })),
);

/** Sent twice, the second arrives where the first did. */
async function sent(
  actor: Actor,
  input: z.output<typeof step>,
  state: NominationState,
  send: () => Promise<unknown>,
): Promise<never> {
  try {
    await send();
  } catch (error) {
    const nomination = error instanceof DomainError ? await findNomination(actor, input.id) : null;
    const wasSent = nomination?.state === state && nomination.submittedById === actor.id;
    if (!wasSent) throw error;
  }
  redirect(localePath(await getLocale(), `/ban-lam-viec/de-cu/${input.id}/da-gui`));
}

/** Opens a nomination that was recognised without a story, for its ward to write one. */
export const openStory = formAction(step, async (actor, input): Promise<never> => {
  await startStory(actor, { nominationId: input.id, version: input.version });
  redirect(localePath(await getLocale(), `/ban-lam-viec/de-cu/${input.id}/cau-chuyen`));
});

export const withdraw = formAction(step, async (actor, input) => {
  await withdrawNomination(actor, { nominationId: input.id, version: input.version });
  redirect(localePath(await getLocale(), "/ban-lam-viec"));
});

const sectionPage = "/[locale]/ban-lam-viec/de-cu/[id]/[section]";

/** Refused because something newer stands, the page is drawn with that, for the form to show beside what was typed. */
async function showingNewer(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof DomainError && error.code === "stale") revalidatePath(sectionPage, "page");
    throw error;
  }
}

export const dropAttachment = formAction(z.object({ attachmentId: id }), async (actor, { attachmentId }) => {
  await removeAttachment(actor, attachmentId);
  revalidatePath(sectionPage, "page");
});
