"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { listingRecordPath } from "@/domain/notices/path";
import { hungInput } from "@/domain/notices/input";
import { dropPlacePhoto } from "@/domain/notices/place-photos.server";
import { dropPlace, keepPlace } from "@/domain/notices/places.server";
import { localePath } from "@/messages/locales";

/** Where a listing hung, or that put right. */
export const keep = formAction(hungInput, async (actor, input): Promise<never> => {
  return back(await keepPlace(actor, input));
});

/** Takes a place off the record that was entered by mistake. */
export const drop = formAction(
  z.object({ placeId: z.uuid("invalid") }),
  async (actor, { placeId }): Promise<never> => back(await dropPlace(actor, placeId)),
);

/** Takes one photo of a place off the record. */
export const dropPhoto = formAction(
  z.object({ photoId: z.uuid("invalid") }),
  async (actor, { photoId }): Promise<never> => back(await dropPlacePhoto(actor, photoId)),
);

async function back(nominationId: string): Promise<never> {
  redirect(localePath(await getLocale(), listingRecordPath(nominationId)));
}
