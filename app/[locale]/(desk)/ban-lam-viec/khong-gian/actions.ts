"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { visitInput } from "@/domain/spaces/input";
import { keepSpace } from "@/domain/spaces/save-space.server";
import { localePath } from "@/messages/locales";

const target = z.object({ id: z.string().min(1).max(120), version: z.coerce.number().int().min(1) });

/** Saves what a ward says of its space and shows it again, as it stands now. */
export const keep = formAction(
  visitInput.extend(target.shape),
  async (actor, { id, version, ...input }): Promise<never> => {
    await keepSpace(actor, { id, version }, input);
    redirect(localePath(await getLocale(), `/ban-lam-viec/khong-gian/${id}?xong=1`));
  },
);
