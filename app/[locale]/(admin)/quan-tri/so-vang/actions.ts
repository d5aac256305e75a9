"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { fieldCode } from "@/domain/errors";
import { askForBooklet } from "@/domain/honour-books/booklet/kept.server";
import { saveForeword } from "@/domain/honour-books/foreword.server";
import { forewordInput } from "@/domain/honour-books/input";
import { localePath } from "@/messages/locales";

const year = z.coerce.number(fieldCode("invalid")).int(fieldCode("invalid")).min(1900, fieldCode("invalid"));
const version = z.coerce.number(fieldCode("invalid")).int(fieldCode("invalid")).min(0, fieldCode("invalid"));

/** Saves a year's foreword and shows its page again. */
export const saveOne = formAction(
  z.intersection(z.object({ year, version }), forewordInput),
  async (actor, { year, version, foreword, signer }): Promise<never> => {
    await saveForeword(actor, { year, version }, { foreword, signer });
    redirect(localePath(await getLocale(), `/quan-tri/so-vang/${year}?xong=luu`));
  },
);

/** Has the portal make a year's booklet. */
export const makeOne = formAction(z.object({ year }), async (actor, { year }): Promise<never> => {
  await askForBooklet(actor, year);
  redirect(localePath(await getLocale(), `/quan-tri/so-vang/${year}`));
});
