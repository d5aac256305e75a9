"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { fieldErrors, formAction } from "@/app/_server/form-action";
import { isPostedWithoutScripts } from "@/app/_server/viewer";
import { removeAttachment } from "@/domain/attachments/attachments.server";
import { consentInput } from "@/domain/consent/input";
import { setConsents } from "@/domain/consent/set-consents.server";
import { DomainError, fieldCode } from "@/domain/errors";
import { beginFrom, beginFromTemplate } from "@/domain/nominations/begin.server";
import { deleteDrafts } from "@/domain/nominations/delete-draft.server";
import { carryOn } from "@/domain/nominations/carry-on.server";
import { withoutFields } from "@/domain/nominations/fields";
import { baseMarks, draftPatch, draftWard } from "@/domain/nominations/input";
import { assertSomethingTyped } from "@/domain/nominations/nothing-typed";
import { admitDraft } from "@/domain/nominations/draft-quotas.server";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { sectionIds } from "@/domain/nominations/questions/question";
import { pageAfter, pageOf } from "@/domain/nominations/sections";
import { sendDrafts } from "@/domain/nominations/send-several.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { dropStory, sendStory, startStory } from "@/domain/nominations/late-story.server";
import { deleteTemplate, saveTemplate } from "@/domain/nominations/templates.server";
import { withdrawNomination } from "@/domain/nominations/withdraw.server";
import { findNomination } from "@/domain/nominations/queries.server";
import type { NominationState } from "@/domain/nominations/workflow";
import type { Actor } from "@/domain/permissions";
import { line, lines } from "@/domain/text/input";
import { localePath } from "@/messages/locales";

const id = z.uuid("invalid");
const version = z.coerce.number().int().min(0);

const section = z.looseObject({
  id,
  version,
  section: z.enum(sectionIds),
  base: baseMarks.default({}),
  /** Columns that newer answers stand in and are to stay, pressed in the notice that tells of them. */
  theirs: z.string().max(400).default(""),
  ...draftWard.shape,
});

/** Saves what was changed on a page and leads on to the next. */
export const saveSection = formAction(
  section,
  async (actor, { theirs, ...input }) => {
    const patch = draftPatch.safeParse(withoutFields(input, theirs.split(",")));
    if (!patch.success) throw new DomainError("invalid", {}, fieldErrors(patch.error));
    assertSomethingTyped(input.version, patch.data);
    const { id, version, base, unitId } = input;
    await saveDraft(actor, { id, version, base, patch: patch.data, unitId }, admitDraft);
    return goOn(id, input.kiem ? "kiem-tra" : pageAfter(pageOf(input.section)));
  },
  { formOutlivesSession: true },
);

const checked = z.looseObject({
  id,
  version,
  /** Which button was pressed: the consents' own, or one that sends after them. */
  then: z.enum(["save", "send", "story"]).catch("save"),
  answer: lines(2000).default(""),
  unchanged: z.string().optional(),
  lateEntry: line(40).default(""),
});

/** Saves the consents as the page has them; then sends the nomination, or its story, where that was pressed. */
export const saveConsents = formAction(
  checked,
  async (actor, input) => {
    const parsed = consentInput.safeParse(input);
    if (!parsed.success) throw new DomainError("invalid", {}, fieldErrors(parsed.error));
    const saving = () => setConsents(actor, input.id, parsed.data);
    if (input.then === "save") {
      await showingNewer(saving);
      // Another address each time: the page is loaded anew, with what stands now.
      return goOn(input.id, `kiem-tra?luu=${Date.now()}#kiem-tra-lai`);
    }
    const { id: nominationId, lateEntry, ...rest } = input;
    const sending = {
      nominationId,
      version: rest.version,
      answer: rest.answer,
      unchanged: Boolean(rest.unchanged),
    };
    return sent(actor, input.id, input.then === "send" ? "submitted" : "told", async () => {
      await saving();
      if (input.then === "send") await submitNomination(actor, { ...sending, lateEntry });
      else await sendStory(actor, sending);
    });
  },
  { formOutlivesSession: true },
);

/**
 * Where a saved page leads: to the next one, or back to the check page for whoever came from there (`kiem`). Pages with
 * scripts load it as a page of its own, so that "back" asks the server what stands on the page before, instead of
 * showing what the router remembers of it.
 */
async function goOn(id: string, page: string): Promise<{ next: string }> {
  const next = localePath(await getLocale(), `/ban-lam-viec/de-cu/${id}/${page}`);
  if (await isPostedWithoutScripts()) redirect(next);
  return { next };
}

const step = z.object({ id, version });
/** Sent twice, the second arrives where the first did. */
async function sent(
  actor: Actor,
  nominationId: string,
  state: NominationState,
  send: () => Promise<void>,
): Promise<never> {
  try {
    // Refused after its consents were saved, the page is drawn with them.
    await showingNewer(send);
  } catch (error) {
    const nomination = error instanceof DomainError ? await findNomination(actor, nominationId) : null;
    const wasSent = nomination?.state === state && nomination.submittedById === actor.id;
    if (!wasSent) throw error;
  }
  redirect(localePath(await getLocale(), `/ban-lam-viec/de-cu/${nominationId}/da-gui`));
}

/** Opens a nomination that was recognised without a story, for its ward to write one. */
export const openStory = formAction(step, async (actor, input): Promise<never> => {
  await startStory(actor, { nominationId: input.id, version: input.version });
  redirect(localePath(await getLocale(), `/ban-lam-viec/de-cu/${input.id}/thanh-tich`));
});

export const withdraw = formAction(step, async (actor, input) => {
  await withdrawNomination(actor, { nominationId: input.id, version: input.version });
  redirect(localePath(await getLocale(), "/ban-lam-viec"));
});

/** "id.version" of each chosen draft, with commas between. */
const chosenDrafts = z.object({
  drafts: z
    .string()
    .max(6000)
    .regex(/^([0-9a-f-]{36}\.\d{1,9}(,|$))+$/, fieldCode("invalid"))
    .transform((typed) =>
      typed.split(",").flatMap((one) => {
        const [nominationId = "", version] = one.split(".");
        return nominationId ? [{ nominationId, version: Number(version) }] : [];
      }),
    ),
});

/** Sends what is enough of the chosen drafts. */
export const sendChosen = formAction(chosenDrafts, async (actor, { drafts }) => {
  const sent = await sendDrafts(actor, drafts);
  revalidatePath("/[locale]/ban-lam-viec", "page");
  return sent;
});

/** Deletes the chosen drafts, all or none. */
export const deleteChosen = formAction(chosenDrafts, async (actor, { drafts }): Promise<never> => {
  await deleteDrafts(actor, drafts);
  redirect(localePath(await getLocale(), `/ban-lam-viec?xoa=${drafts.length}`));
});

/** Leaves the story of a recognised nomination untold after all. */
export const leaveStory = formAction(step, async (actor, input): Promise<never> => {
  await dropStory(actor, { nominationId: input.id, version: input.version });
  redirect(localePath(await getLocale(), `/ban-lam-viec/de-cu/${input.id}`));
});

/** Begins a nomination, `id`, with the words of an earlier one. */
export const beginAgain = formAction(
  z.object({ id, nominationId: id }),
  async (actor, input): Promise<never> => {
    await beginFrom(actor, input);
    redirect(localePath(await getLocale(), `/ban-lam-viec/de-cu/${input.id}`));
  },
);

/** Takes a nomination that its ward praised on to a campaign of the city, as the draft `id`. */
export const carryOnTo = formAction(
  z.object({ id, nominationId: id, campaignId: z.string().min(1, fieldCode("choose-campaign")).max(120) }),
  async (actor, input): Promise<never> => {
    await carryOn(actor, input);
    redirect(localePath(await getLocale(), `/ban-lam-viec/de-cu/${input.id}`));
  },
);

/** Begins a nomination, `id`, with what a template says. */
export const beginWithTemplate = formAction(
  z.object({ id, templateId: id }),
  async (actor, input): Promise<never> => {
    await beginFromTemplate(actor, input);
    redirect(localePath(await getLocale(), `/ban-lam-viec/de-cu/${input.id}/doi-tuong`));
  },
);

/** Keeps a nomination's kind, field and deed as a template of its ward. */
export const keepTemplate = formAction(
  z.object({ nominationId: id, title: line(400).default("") }),
  async (actor, input) => {
    await saveTemplate(actor, input);
  },
);

export const forgetTemplate = formAction(z.object({ templateId: id }), async (actor, { templateId }) => {
  await deleteTemplate(actor, templateId);
  revalidatePath("/[locale]/ban-lam-viec/de-cu/moi", "page");
});

const checkPage = "/[locale]/ban-lam-viec/de-cu/[id]/kiem-tra";

/** Refused, the page is drawn with what stands now, for the form to show beside what was typed. */
async function showingNewer(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof DomainError) revalidatePath(checkPage, "page");
    throw error;
  }
}

export const dropAttachment = formAction(z.object({ attachmentId: id }), async (actor, { attachmentId }) => {
  await removeAttachment(actor, attachmentId);
  revalidatePath(checkPage, "page");
});
