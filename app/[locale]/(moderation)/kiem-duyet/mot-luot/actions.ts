"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formAction } from "@/app/_server/form-action";
import { listTogetherInput, togetherInput } from "@/domain/decisions/input";
import { listTogether } from "@/domain/decisions/list-together.server";
import { decideTogether } from "@/domain/decisions/together.server";
import { publishMoment } from "@/domain/publications/moment";
import { localePath } from "@/messages/locales";

/** One decision on many; goes on to the page that says how many were approved. */
export const decide = formAction(togetherInput, async (actor, input): Promise<never> => {
  const { approved, published, scheduled } = await decideTogether(actor, input, publishMoment(input));
  const done = `xong=${approved}&bai=${published}&hen=${scheduled}`;
  redirect(localePath(await getLocale(), `/kiem-duyet/mot-luot?${done}`));
});

/** Lists many in public; goes on to the page that says how many. */
export const listAll = formAction(listTogetherInput, async (actor, input): Promise<never> => {
  const listed = await listTogether(actor, input);
  redirect(localePath(await getLocale(), `/kiem-duyet/mot-luot?niem-yet=${listed}`));
});
