import { randomUUID } from "node:crypto";
import { addPlacePhoto } from "@/domain/notices/place-photos.server";
import { keepPlace } from "@/domain/notices/places.server";
import type { Actor } from "@/domain/permissions";
import { hcmcToday } from "@/domain/time/dates";
import { jpeg } from "./files";
import { commented, listed } from "./listings";
import type { Thing } from "./peopled-portal";

/** A nomination that hangs, was commented on, and whose place on a board has a photo. */
export async function hungListing(maker: Actor, moderators: Actor): Promise<Thing> {
  const { nominationId: id, number } = await listed(maker, moderators);
  const comment = await commented(number, "Lớp học mở từ năm 2013.");
  const place = randomUUID();
  const where = { place: "Bảng tin khu phố 3", fromOn: hcmcToday(), toOn: "" };
  await keepPlace(maker, { id: place, was: "", noticeId: number, ...where });
  const photo = await addPlacePhoto(maker, place, { data: await jpeg(30, 20, "#456123") });
  return { id, number: String(number), comment, place, photo };
}
