"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { publicFormAction } from "@/app/_server/form-action";
import { sendOnce } from "@/app/_server/send-once";
import { mistakeInput, suggestionInput, unitAnswer } from "@/domain/suggestions/input";
import { findSent, reportMistake, sendSuggestion } from "@/domain/suggestions/send.server";
import { meantUnit } from "@/domain/units/meant-unit.server";
import { localePath } from "@/messages/locales";

export const suggest = publicFormAction(
  suggestionInput,
  async (_viewer, input) => {
    const { kind, name, reason, unit, unitId, nowUnitId, place, contact } = input;
    const words = ["suggestion", kind, name, reason, unit, unitId, nowUnitId, place, contact];
    return thank(
      await sendOnce(input, words, {
        before: findSent,
        send: (id, admit) => sendSuggestion(id, input, admit),
      }),
    );
  },
  { checkFurther: async (values) => meantUnit(unitAnswer.parse(values)) },
);

export const report = publicFormAction(mistakeInput, async (_viewer, input) => {
  const words = ["mistake", input.page, input.reason, input.contact];
  return thank(
    await sendOnce(input, words, {
      before: findSent,
      send: (id, admit) => reportMistake(id, input, admit),
    }),
  );
});

/** The page with the reference. */
async function thank(reference: string): Promise<never> {
  redirect(localePath(await getLocale(), `/gioi-thieu-guong/da-gui?ma=${reference}`));
}
