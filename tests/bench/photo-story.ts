import { approveNomination } from "../../domain/nominations/decide.server";
import { submitNomination } from "../../domain/nominations/submit.server";
import { addPhoto, describePhoto } from "../../domain/media/photos.server";
import { completeDraft, giveConsent, rowOf } from "../support/nominations";
import { busyJpeg } from "../support/files";
import { makePerson, minhPhung } from "../support/people";

/** A published story whose portrait is as hard to make small as photos get. Returns its path. */
export async function publishPhotoStory(): Promise<string> {
  const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const moderator = await makePerson({ role: "moderator", password: null });
  const nominationId = await completeDraft(official, { campaignId: "bieu-duong-nam-2026", consent: false });
  const owner = { kind: "nomination", id: nominationId } as const;
  const photoId = await addPhoto(official, owner, { name: "anh.jpg", data: await busyJpeg() });
  await describePhoto(official, photoId, { alt: "Vườn cây", caption: "", credit: "UBND phường" });
  await giveConsent(official, nominationId);
  await submitNomination(official, { nominationId, version: (await rowOf(nominationId)).version });
  const path = await approveNomination(moderator, {
    nominationId,
    version: (await rowOf(nominationId)).version,
  });
  if (!path) throw new Error("The story with a photo was recognised and not published");
  return path;
}
