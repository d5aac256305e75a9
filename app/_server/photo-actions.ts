"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { photoWords } from "@/domain/media/photo-words";
import { describePhoto, makeFirstPhoto, removePhoto } from "@/domain/media/photos.server";
import { formAction } from "./form-action";

// For every page that keeps photos, whoever's they are: the commands ask whose.

const photoId = z.uuid("invalid");
const words = photoWords.extend({ photoId, loaded: photoWords.optional() });

/** Answers what was stored, as it was typed: the form knows by it what is newer. */
export const savePhotoWords = formAction(words, async (actor, { photoId, loaded, ...given }) => {
  try {
    await describePhoto(actor, photoId, given, loaded);
  } finally {
    // Refused because newer words stand, the form shows those beside what was typed.
    refresh();
  }
  return given;
});

const photo = z.object({ photoId, change: z.enum(["remove", "first"]) });

export const changePhoto = formAction(photo, async (actor, { photoId, change }) => {
  await (change === "remove" ? removePhoto(actor, photoId) : makeFirstPhoto(actor, photoId));
  refresh();
});
