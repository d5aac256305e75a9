import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import {
  attachment,
  blobChunk,
  certificate,
  dataRequest,
  media,
  mediaVariant,
  profile,
  recognition,
  suggestion,
} from "@/db/schema";
import { write } from "@/db/write";
import { keptOfNomination } from "../confirmations/kept.server";
import { record } from "../history/record.server";
import type { Actor } from "../permissions";
import { packed } from "../sheets/write-zip";
import { storyToText } from "../stories/document";
import { act, loadRequest } from "./requests.server";
import { placeOf, type Place } from "./vocabulary";

const mostFiles = 200;

/**
 * All that is kept at a request's places as a zip: `du-lieu.json`, the photos (their largest JPEG) and the papers. That it was taken out
 * is history. Throws `not-allowed`, `not-found`.
 */
export async function takeOut(actor: Actor, id: string, now = new Date()): Promise<Buffer> {
  const request = await loadRequest(actor, id);
  const places = request.places.flatMap((key) => placeOf(key) ?? []);
  const kept = [];
  const files: [string, Buffer][] = [];
  for (const place of places) {
    kept.push({ place: place.kind, ...(await keptAt(place)) });
    files.push(...(await filesAt(place, files.length)));
  }
  await write(async (tx) => {
    await tx.update(dataRequest).set({ takenOutAt: now }).where(eq(dataRequest.id, id));
    await record(tx, { ...act(actor, id), action: "data-request.take-out" }, now);
  });
  const about = { name: request.name, birthYear: request.birthYear, takenOutAt: now.toISOString(), kept };
  return packed([["du-lieu.json", JSON.stringify(about, null, 2)], ...files]);
}

async function keptAt({ kind, id }: Place): Promise<object> {
  if (kind === "nomination") return keptOfNomination(id);
  if (kind === "suggestion") {
    const { name, reason, place, contact, state, createdAt } = suggestion;
    const said = { name, reason, place, contact, state, createdAt };
    return (await db().select(said).from(suggestion).where(eq(suggestion.id, id)).limit(1))[0] ?? {};
  }
  if (kind === "recognition") return awardAt(id);
  const [row] = await db().select().from(profile).where(eq(profile.id, id)).limit(1);
  if (!row) return {};
  const { story, officeNote: _officeNote, leadSince: _leadSince, ...said } = row;
  return { ...said, story: storyToText(story) };
}

async function awardAt(id: string): Promise<object> {
  const [row] = await db().select().from(recognition).where(eq(recognition.id, id)).limit(1);
  const certificates = await db()
    .select({ year: certificate.year, number: certificate.number, code: certificate.code })
    .from(certificate)
    .where(eq(certificate.recognitionId, id))
    .limit(10);
  return { ...row, certificates };
}

/** Photos and papers of a place, named by their order. */
async function filesAt({ kind, id }: Place, before: number): Promise<[string, Buffer][]> {
  if (kind !== "nomination" && kind !== "profile") return [];
  const owner = kind === "nomination" ? media.nominationId : media.profileId;
  const photos = await db()
    .select({ id: media.id, sha256: mediaVariant.sha256 })
    .from(mediaVariant)
    .innerJoin(media, eq(media.id, mediaVariant.mediaId))
    .where(and(eq(owner, id), eq(mediaVariant.format, "jpeg")))
    .orderBy(asc(media.position), asc(mediaVariant.width))
    .limit(mostFiles * 10);
  // Each in its largest JPEG, which everything opens.
  const best = new Map(photos.map((photo) => [photo.id, photo.sha256]));
  const papers = await db()
    .select({ name: attachment.fileName, sha256: attachment.sha256 })
    .from(attachment)
    .where(eq(attachment.nominationId, kind === "nomination" ? id : ""))
    .limit(mostFiles);
  const files: [string, string][] = [
    ...[...best.values()].map((sha256, at): [string, string] => [`anh/${before + at + 1}.jpg`, sha256]),
    ...papers.map(({ name, sha256 }, at): [string, string] => [
      `giay-to/${before + at + 1}-${name.replace(/[\\/\0]/g, "-")}`,
      sha256,
    ]),
  ];
  return Promise.all(
    files.map(async ([name, sha256]): Promise<[string, Buffer]> => [name, await bytesOf(sha256)]),
  );
}

async function bytesOf(sha256: string): Promise<Buffer> {
  const rows = await db()
    .select({ data: blobChunk.data })
    .from(blobChunk)
    .where(eq(blobChunk.sha256, sha256))
    .orderBy(asc(blobChunk.position))
    .limit(100);
  return Buffer.concat(rows.map(({ data }) => data));
}
