import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { media, mediaVariant, profile, profileUnit } from "@/db/schema";
import { write } from "@/db/write";
import { putBlob } from "@/domain/media/blobs.server";
import { makePhoto } from "@/domain/media/make-photo.server";
import { storyFromText } from "@/domain/stories/document";

const longName = "Ban điều hành khu phố và tổ phụ nữ tiết kiệm ".repeat(5).slice(0, 199).trimEnd() + "X";
const longestName = "Ban điều hành khu phố và tổ phụ nữ tiết kiệm ".repeat(7).slice(0, 299) + "X";
const longWord = "Nghĩa".repeat(40);
const sentence = "Sáng nào bà cũng dậy từ bốn giờ để nấu nồi cháo cho bà con trong hẻm. ";

type Unusual = Partial<typeof profile.$inferInsert> & {
  slug: string;
  text: string;
  photos?: [width: number, height: number][];
};

const stories: Unusual[] = [
  { slug: "mot-chu", name: "A", deed: "Tốt", text: "Tốt." },
  {
    slug: "ten-rat-dai",
    kind: "collective",
    name: longName,
    deed: `${sentence.repeat(2)}${sentence}`.slice(0, 200).trimEnd(),
    text: sentence.repeat(30),
  },
  { slug: "mot-tu-rat-dai", name: longWord, deed: longWord, text: `${longWord} ${longWord}` },
  {
    slug: "mo-hinh-ten-rat-dai",
    kind: "model",
    name: longName,
    deed: longName,
    text: sentence.repeat(5),
    howTo: sentence.repeat(4),
  },
  { slug: "hai-muon-chu", name: "Lê Thị C", text: `${sentence.repeat(24)}\n\n`.repeat(50) },
  {
    slug: "nhieu-anh",
    name: "Phạm Thị D",
    text: `${sentence.repeat(6)}\n\n${sentence.repeat(5)}`,
    photos: [
      [1600, 1000],
      [1600, 900],
      [700, 1500],
      [1200, 1200],
      [1600, 400],
      [500, 375],
    ],
  },
  {
    slug: "anh-dung",
    name: "Vũ Văn E",
    deed: sentence.trim(),
    text: sentence.repeat(6),
    photos: [[900, 1600]],
  },
  {
    slug: "ten-ba-tram-chu",
    kind: "collective",
    name: longestName,
    deed: sentence.repeat(3).slice(0, 200).trimEnd(),
    text: sentence.repeat(6),
  },
  {
    slug: "mo-hinh-ten-ba-tram-chu",
    kind: "model",
    name: longestName,
    deed: `${sentence.repeat(5).slice(0, 299)}X`,
    text: sentence.repeat(5),
    photos: [[900, 1600]],
  },
  {
    slug: "chu-hoa-ba-tram",
    kind: "collective",
    name: longestName.toUpperCase(),
    deed: "Giữ sạch con hẻm",
    text: "Một.",
  },
];

/** Puts stories of unusual shape into the open database: very short, very long, without a space, full of photos. */
export async function addUnusualStories(): Promise<void> {
  for (const [at, story] of stories.entries()) await add(story, new Date(Date.UTC(2026, 9, 1 + at)));
}

async function add({ text, photos = [], ...story }: Unusual, at: Date): Promise<void> {
  const id = randomUUID();
  const made = await Promise.all(photos.map(([width, height], hue) => picture(width, height, hue)));
  await write(async (tx) => {
    await tx.insert(profile).values({
      id,
      kind: "individual",
      name: "Nguyễn Thị Thử",
      honorific: story.kind && story.kind !== "individual" ? "" : "Bà",
      deed: "Nấu cháo mỗi sáng cho bà con trong hẻm",
      fieldId: "giao-duc",
      illustrative: true,
      sourceName: "Hồ sơ minh họa",
      publishedAt: at,
      updatedAt: new Date(at.getTime() + 3 * 86_400_000),
      ...story,
      story: storyFromText(text),
    });
    await tx.insert(profileUnit).values({ profileId: id, unitId: "phuong-minh-phung" });
    for (const [position, photo] of made.entries()) {
      const mediaId = randomUUID();
      const { width, height } = photo;
      await tx.insert(media).values({
        id: mediaId,
        profileId: id,
        position,
        width,
        height,
        alt: `Nồi cháo thứ ${position + 1}`,
        caption: position % 2 ? "" : `Bà con đứng chờ bên nồi cháo thứ ${position + 1}`,
        credit: "UBND Phường Minh Phụng",
        createdAt: at,
      });
      for (const { data, ...variant } of photo.variants) {
        await putBlob(tx, data, `image/${variant.format}`);
        await tx.insert(mediaVariant).values({ mediaId, ...variant });
      }
    }
  });
}

/** A photo's stand-in: one colour fading into another. */
async function picture(width: number, height: number, tone: number) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const across = (at % width) / width;
    const down = Math.floor(at / width) / height;
    pixels.set([60 + 150 * across, 90 + 25 * tone, 60 + 120 * down], at * 3);
  }
  return makePhoto(
    await sharp(pixels, { raw: { width, height, channels: 3 } })
      .jpeg()
      .toBuffer(),
    "seed",
  );
}
