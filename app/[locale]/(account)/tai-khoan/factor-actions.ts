"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { currentSessionId } from "@/app/_server/viewer";
import { fieldCode } from "@/domain/errors";
import { enrol, removeFactor, renewRecoveryCodes } from "@/domain/second-factor/enrol.server";
import { line } from "@/domain/text/input";

const schema = z.object({ code: line(40).pipe(z.string().min(1, fieldCode("code-required"))) });
const shown = () => revalidatePath("/[locale]/tai-khoan", "page");

/** Takes up a phone; the answer holds the recovery codes, shown this once. */
export const enrolPhone = formAction(schema, async (actor, { code }) => {
  const codes = await enrol({ userId: actor.id, sessionId: (await currentSessionId())!, code });
  shown();
  return { codes };
});

/** New recovery codes in place of those before, shown this once. */
export const renewCodes = formAction(schema, async (actor, { code }) => {
  const codes = await renewRecoveryCodes(actor.id, code);
  shown();
  return { codes };
});

/** Takes one's own phone off. */
export const removePhone = formAction(schema, async (actor, { code }) => {
  await removeFactor(actor.id, code);
  shown();
});
