"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { authSecret } from "@/app/_server/auth-secret";
import { clientAddress } from "@/app/_server/client-address";
import { publicFormAction } from "@/app/_server/form-action";
import { mistakeInput, suggestionInput, unitAnswer } from "@/domain/suggestions/input";
import { checkProof, contentId, type ProofInput } from "@/domain/suggestions/proof.server";
import { findSent, reportMistake, sendSuggestion, type Admit } from "@/domain/suggestions/send.server";
import { countSending } from "@/domain/suggestions/sending-limits.server";
import { meantUnit } from "@/domain/units/meant-unit.server";
import { localePath } from "@/messages/locales";

export const suggest = publicFormAction(
  suggestionInput,
  async (_viewer, input) => {
    const { kind, name, reason, unit, unitId, nowUnitId, place, contact } = input;
    const words = ["suggestion", kind, name, reason, unit, unitId, nowUnitId, place, contact];
    return sendOnce(input, words, (id, admit) => sendSuggestion(id, input, admit));
  },
  { checkFurther: async (values) => meantUnit(unitAnswer.parse(values)) },
);

export const report = publicFormAction(mistakeInput, async (_viewer, input) => {
  const words = ["mistake", input.page, input.reason, input.contact];
  return sendOnce(input, words, (id, admit) => reportMistake(id, input, admit));
});

/** Person → not sent before → clear and within the limits → sent; then the page with the reference. */
async function sendOnce(
  input: ProofInput,
  words: string[],
  send: (id: string, admit: Admit) => Promise<string>,
): Promise<never> {
  const { formId, strength } = await checkProof(authSecret(), input);
  const id = contentId(formId, words);
  const address = clientAddress(await headers());
  const reference =
    (await findSent(id)) ?? (await send(id, () => countSending({ address, formId, strength })));
  redirect(localePath(await getLocale(), `/gioi-thieu-guong/da-gui?ma=${reference}`));
}
