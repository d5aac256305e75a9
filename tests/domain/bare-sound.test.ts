import { expect, test } from "vitest";
import { bareSound } from "@/domain/spreading/bare-sound";
import { soundKind } from "@/domain/spreading/sound-kind";
import { sounds } from "../support/sounds";

const where = Buffer.from("10.7626,106.6602 iPhone cua Lan");
const box = (kind: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(kind, 4, "latin1");
  return Buffer.concat([head, body]);
};

test("an mp3 keeps its frames and loses what was written before and behind them", async () => {
  const frames = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(4000, 7)]);
  const tag = Buffer.concat([Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, where.length]), where]);
  const old = Buffer.concat([Buffer.from("TAG"), Buffer.alloc(125, 0x41)]);
  expect(bareSound(Buffer.concat([tag, frames, old]), "mp3").equals(frames)).toBe(true);
  expect(bareSound(frames, "mp3").equals(frames)).toBe(true);
  expect((await soundKind(bareSound(sounds.mp3, "mp3")))?.ending).toBe("mp3");
  // A tag that says it is longer than its file is left alone.
  const claims = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0x7f, 0x7f, 0x7f, 0x7f, 1, 2]);
  expect(bareSound(claims, "mp3")).toBe(claims);
});

test("an m4a keeps its size and every place of its sound, and says nothing of who recorded it", async () => {
  const sound = box("mdat", Buffer.alloc(64, 9));
  const file = Buffer.concat([
    box("ftyp", Buffer.from("M4A \0\0\0\0M4A mp42isom")),
    box(
      "moov",
      box("mvhd", Buffer.alloc(20)),
      box("trak", box("udta", where)),
      box("udta", box("meta", where)),
    ),
    sound,
    box("uuid", where),
  ]);
  const bare = bareSound(file, "m4a");
  expect([bare.length, bare.indexOf(sound), bare.indexOf("iPhone")]).toEqual([
    file.length,
    file.indexOf(sound),
    -1,
  ]);
  expect(file.includes("iPhone")).toBe(true);
  expect((await soundKind(bare))?.ending).toBe("m4a");
  for (const broken of [file.subarray(0, 50), Buffer.alloc(9), Buffer.alloc(0)])
    expect(bareSound(broken, "m4a").length).toBe(broken.length);
  expect(bareSound(sounds.ogg, "ogg")).toBe(sounds.ogg);
});
