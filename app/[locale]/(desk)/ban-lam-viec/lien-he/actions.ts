"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { fieldCode } from "@/domain/errors";
import { formAction } from "@/app/_server/form-action";
import { contactInput } from "@/domain/units/contact-input";
import { saveUnitContact } from "@/domain/units/save-contact.server";
import { localePath } from "@/messages/locales";

const target = z.object({
  unitId: z.string().min(1, fieldCode("choose-unit")).max(120, fieldCode("unknown-unit")),
  version: z.coerce.number().int().min(0),
});

/** Saves a ward's contact and shows it again, as everyone sees it now. */
export const save = formAction(
  contactInput.extend(target.shape),
  async (actor, { unitId, version, ...input }): Promise<never> => {
    await saveUnitContact(actor, { unitId, version }, input);
    redirect(
      localePath(
        await getLocale(),
        `/ban-lam-viec/lien-he?${new URLSearchParams({ "don-vi": unitId, xong: "1" })}`,
      ),
    );
  },
);
