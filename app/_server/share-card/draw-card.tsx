import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import sharp from "sharp";
import { readBlob } from "@/domain/media/blobs.server";
import type { CardStory } from "@/domain/profiles/card-story.server";
import { sceneAddress } from "@/domain/profiles/vocabulary";
import { cardFonts } from "./card-fonts";
import { CardPicture, cardLayouts, type CardShape, type CardWords } from "./card-picture";

/** Draws a card: words, and the figure or pattern, as pixels, then the photo or the drawn scene in their place. */
export async function drawCard(
  story: Pick<CardStory, "slug" | "kind" | "photo"> & Partial<Pick<CardStory, "scene" | "figure">>,
  words: CardWords,
  shape: CardShape,
): Promise<Buffer> {
  const { width, height, picture } = cardLayouts[shape];
  const drawn = new ImageResponse(
    <CardPicture words={words} kind={story.kind} seed={story.slug} figure={story.figure} shape={shape} />,
    { width, height, fonts: await cardFonts() },
  );
  const card = sharp(Buffer.from(await drawn.arrayBuffer()));
  const photo = story.photo ? await photoOf(story.photo.sha256) : null;
  const shown =
    photo ?? (story.scene ? await readFile(join(process.cwd(), "public", sceneAddress(story.scene))) : null);
  if (shown) {
    const { left, top, ...size } = picture;
    const cut = await sharp(shown)
      .resize({ ...size, fit: "cover", position: photo ? "attention" : "centre" })
      .toBuffer();
    card.composite([{ input: cut, left, top }]);
  }
  // Few colours in flat areas: a palette is a third of the bytes and looks the same.
  return card.png({ palette: true, colours: 256, dither: photo ? 1 : 0, effort: 5 }).toBuffer();
}

async function photoOf(sha256: string): Promise<Buffer | null> {
  const bytes = Buffer.from(await new Response(readBlob(sha256, 0, mostPhotoBytes)).arrayBuffer());
  return bytes.length > 0 ? bytes : null;
}

/** A made variant of 960 px is far smaller. */
const mostPhotoBytes = 8 * 1024 * 1024;
