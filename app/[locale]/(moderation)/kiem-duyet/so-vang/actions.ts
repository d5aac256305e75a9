"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { fieldCode } from "@/domain/errors";
import { askForBooklet } from "@/domain/honour-books/booklet/kept.server";
import { localePath } from "@/messages/locales";

const year = z.coerce.number(fieldCode("invalid")).int(fieldCode("invalid")).min(1900, fieldCode("invalid"));

/** Has the portal make a year's booklet. */
export const printYear = formAction(z.object({ year }), async (actor, { year }): Promise<never> => {
  await askForBooklet(actor, year);
  redirect(localePath(await getLocale(), "/kiem-duyet/so-vang"));
});
