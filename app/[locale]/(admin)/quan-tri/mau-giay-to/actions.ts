"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { paperTold } from "@/app/_server/paper-words";
import type { Tried } from "@/components/papers/wording-form";
import { fieldCode } from "@/domain/errors";
import { tryWording } from "@/domain/papers/try-wording.server";
import { paperKinds } from "@/domain/papers/vocabulary";
import { wordingInput } from "@/domain/papers/wording";
import { resetWording, saveWording } from "@/domain/papers/wordings.server";
import { localePath } from "@/messages/locales";

const version = z.coerce.number(fieldCode("invalid")).int(fieldCode("invalid")).min(0, fieldCode("invalid"));

/** Saves a wording and leads back to the list; or shows the paper it would make, saving nothing. */
export const saveOne = formAction(
  wordingInput.extend({
    version,
    act: z.string().max(20, fieldCode("invalid")).default(""),
    tryWith: z.string().max(120, fieldCode("invalid")).default(""),
  }),
  async (actor, { version, act, tryWith, ...input }): Promise<Tried> => {
    if (act === "try") {
      const { kind: _kind, unitId: _unitId, ...wording } = input;
      return { wording, paper: await tryWording(actor, input, tryWith, await paperTold()) };
    }
    await saveWording(actor, version, input);
    redirect(localePath(await getLocale(), "/quan-tri/mau-giay-to?xong=1"));
  },
);

/** Leads a paper back to the words behind this wording. */
export const resetOne = formAction(
  z.object({ kind: z.enum(paperKinds, fieldCode("invalid")), unitId: wordingInput.shape.unitId, version }),
  async (actor, input): Promise<never> => {
    await resetWording(actor, input);
    redirect(localePath(await getLocale(), "/quan-tri/mau-giay-to?xong=1"));
  },
);
