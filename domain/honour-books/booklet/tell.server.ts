import "server-only";
import { createHash, type Hash } from "node:crypto";
import { and, asc, eq, inArray, lt, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { media, mediaVariant, profile } from "@/db/schema";
import { Turns } from "../../jobs/turns";
import { storiesOf, type Book } from "../book";
import type { Tell } from "./compose";
import { together, type Told } from "./told";

/** Pixels: a photo over the width of A5 needs no more. */
const widest = 961;

/** The words of published stories, each with its first photo where that one says what it shows and whose it is. */
export const tellStories: Tell = async (slugs) => {
  const [stories, photos] = await Promise.all([
    db()
      .select({
        id: profile.id,
        slug: profile.slug,
        kind: profile.kind,
        story: profile.story,
        howTo: profile.howTo,
      })
      .from(profile)
      .where(and(inArray(profile.slug, slugs), eq(profile.state, "published")))
      .limit(slugs.length),
    photosOf(slugs),
  ]);
  return new Map(
    stories.map(({ id, slug, kind, story, howTo }): [string, Told] => {
      const photo = photos.get(id) ?? null;
      return [slug, { slug, story, howTo: kind === "model" ? howTo : "", photo }];
    }),
  );
};

/** The first photo of each story, by the story's id. A file of print takes JPEG alone. */
async function photosOf(slugs: string[]): Promise<Map<string, NonNullable<Told["photo"]>>> {
  const rows = await db()
    .select({
      id: media.id,
      profileId: media.profileId,
      sha256: mediaVariant.sha256,
      width: mediaVariant.width,
      height: mediaVariant.height,
      caption: media.caption,
      credit: media.credit,
    })
    .from(media)
    .innerJoin(mediaVariant, eq(mediaVariant.mediaId, media.id))
    .innerJoin(profile, eq(profile.id, media.profileId))
    .where(
      and(
        inArray(profile.slug, slugs),
        eq(profile.state, "published"),
        eq(mediaVariant.format, "jpeg"),
        lt(mediaVariant.width, widest),
        ne(media.credit, ""),
      ),
    )
    .orderBy(asc(media.position), asc(media.id), asc(mediaVariant.width))
    .limit(slugs.length * 24);
  const photos = new Map<string, { id: string; photo: NonNullable<Told["photo"]> }>();
  for (const { id, profileId, ...photo } of rows) {
    const known = photos.get(profileId!);
    // Rows come photo by photo, the widest file of each last.
    if (!known || known.id === id) photos.set(profileId!, { id, photo });
  }
  return new Map([...photos].map(([profileId, { photo }]) => [profileId, photo]));
}

/** Which layout of ours it is: a book set by another one is not the same. */
const edition = "2";

/** Rows of a book that are taken down at once. */
const rowsTogether = 200;

/** Takes down everything that is printed of a book while it is read; `digest` is its SHA-256 in hex, once all was told. */
export class Reading {
  readonly #hash: Hash = createHash("sha256").update(edition);

  /** Takes down the rolls; `afterPiece` is waited for between two pieces of them. */
  static async of(book: Book, afterPiece: () => Promise<void>): Promise<Reading> {
    const reading = new Reading();
    const { rolls, ...front } = book;
    reading.#take([front, rolls.map(({ of, unnamed }) => ({ of, unnamed }))]);
    for (const { rows } of rolls)
      for (let from = 0; from < rows.length; from += rowsTogether) {
        reading.#take(rows.slice(from, from + rowsTogether));
        await afterPiece();
      }
    return reading;
  }

  readonly tell: Tell = async (slugs) => {
    const told = await tellStories(slugs);
    this.#take(slugs.map((slug) => told.get(slug) ?? null));
    return told;
  };

  digest(): string {
    return this.#hash.digest("hex");
  }

  #take(printed: unknown): void {
    this.#hash.update(JSON.stringify(printed));
  }
}

/** The digest of a book as it would be printed now. Others are answered while it is reckoned. */
export async function digestOf(book: Book): Promise<string> {
  const turns = new Turns();
  const reading = await Reading.of(book, () => turns.pass());
  for (const part of ["people", "models"] as const) {
    const slugs = storiesOf(book, part).map(({ slug }) => slug);
    for (let from = 0; from < slugs.length; from += together) {
      await reading.tell(slugs.slice(from, from + together));
      await turns.pass();
    }
  }
  return reading.digest();
}
