"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { fieldCode } from "@/domain/errors";
import { formAction } from "@/app/_server/form-action";
import { endAdoption, renewAdoption, updateAdoption } from "@/domain/adoptions/change-adoption.server";
import { adoptionEnd, adoptionInput, adoptionRenewal } from "@/domain/adoptions/input";
import { recordAdoption } from "@/domain/adoptions/record-adoption.server";
import { localePath } from "@/messages/locales";

const id = z.uuid("invalid");
const version = z.coerce.number().int().min(1);
const unitId = z.string().min(1, fieldCode("choose-unit")).max(120, fieldCode("unknown-unit"));

/** Records an adoption and shows it, with the way to change it. */
export const record = formAction(
  adoptionInput.extend({ id, profileId: id, unitId }),
  async (actor, input) => {
    await recordAdoption(actor, input);
    return show(input.id, "moi");
  },
);

export const update = formAction(
  adoptionInput.extend({ id, version }),
  async (actor, { id, version, ...input }) => {
    await updateAdoption(actor, { id, version }, input);
    return show(id, "luu");
  },
);

export const renew = formAction(
  adoptionRenewal.extend({ id, version }),
  async (actor, { id, version, ...input }) => {
    await renewAdoption(actor, { id, version }, input);
    return show(id, "tiep");
  },
);

export const end = formAction(
  adoptionEnd.extend({ id, version }),
  async (actor, { id, version, ...input }) => {
    await endAdoption(actor, { id, version }, input);
    return show(id, "luu");
  },
);

async function show(adoptionId: string, done: "moi" | "luu" | "tiep"): Promise<undefined> {
  redirect(localePath(await getLocale(), `/ban-lam-viec/nhan-rong/${adoptionId}?xong=${done}`));
}
