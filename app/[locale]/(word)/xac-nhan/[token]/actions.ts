"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { clientAddress } from "@/app/_server/client-address";
import { publicFormAction } from "@/app/_server/form-action";
import { answerForOthers, answerOwnWord } from "@/domain/confirmations/answer.server";
import { otherAnswerInput, ownAnswerInput } from "@/domain/confirmations/input";
import { openLink } from "@/domain/confirmations/links.server";
import { askByLink } from "@/domain/personal-data/asks.server";
import { linkAskInput } from "@/domain/personal-data/input";
import { takeBackInput } from "@/domain/withdrawals/input";
import { takeBackByLink } from "@/domain/withdrawals/take-back.server";
import { localePath } from "@/messages/locales";

/** What the person says of their own words, by their link. */
export const answerOwn = publicFormAction(ownAnswerInput, async (_viewer, input): Promise<never> => {
  await throughLink(input.token);
  await answerOwnWord(input);
  return back(input.token, "da-gui");
});

/** What somebody else says who was asked by name. */
export const answerOther = publicFormAction(otherAnswerInput, async (_viewer, input): Promise<never> => {
  await throughLink(input.token);
  await answerForOthers(input);
  return back(input.token, "da-gui");
});

export const takeBack = publicFormAction(takeBackInput, async (_viewer, input): Promise<never> => {
  await throughLink(input.token);
  await takeBackByLink(input);
  return back(input.token, "da-rut");
});

/** Asks the administrators for a copy of one's data, or that it be erased. */
export const askData = publicFormAction(linkAskInput, async (_viewer, input): Promise<never> => {
  await throughLink(input.token);
  await askByLink(input);
  return back(input.token, "da-hoi");
});

/** Forms guess links as pages do: what opens nothing is counted. */
async function throughLink(token: string): Promise<void> {
  await openLink(token, clientAddress(await headers()));
}

async function back(token: string, done: string): Promise<never> {
  redirect(localePath(await getLocale(), `/xac-nhan/${token}?${done}=1`));
}
