"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { spaceInput } from "@/domain/spaces/input";
import { saveSpace } from "@/domain/spaces/save-space.server";
import { localePath } from "@/messages/locales";

const target = z.object({ id: z.uuid("invalid"), version: z.coerce.number().int().min(0) });

/** Saves a space and shows it again, as it stands now. */
export const save = formAction(
  spaceInput.extend(target.shape),
  async (actor, { id, version, ...input }): Promise<never> => {
    await saveSpace(actor, { id, version }, input);
    redirect(localePath(await getLocale(), `/quan-tri/khong-gian/${id}?xong=1`));
  },
);
