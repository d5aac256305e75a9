/**
 * A recording without what a phone wrote into it beside the sound: names, places, pictures. Of an mp3 its ID3 tags, of an m4a the
 * boxes of user data (blanked where they stand: the sound is found by its distance from the beginning). Browsers' own recorders,
 * which make ogg and webm, write none; those stay as they are. `ending` is `soundKind`'s.
 */
export function bareSound(data: Buffer, ending: string): Buffer {
  if (ending === "mp3") return withoutId3(data);
  if (ending !== "m4a") return data;
  const copy = Buffer.from(data);
  blankBoxes(copy, 0, copy.length);
  return copy;
}

/** Without the tag before the first frame (ID3v2, with its footer) and the one of 128 bytes at the end (ID3v1). */
function withoutId3(data: Buffer): Buffer {
  const start = data.toString("latin1", 0, 3) === "ID3" && data.length > 10 ? 10 + sizeOfTag(data) : 0;
  const tail = Math.max(start, data.length - 128);
  const end = data.toString("latin1", tail, tail + 3) === "TAG" ? tail : data.length;
  // A tag that claims the whole file is no tag of a sound.
  return start < end ? data.subarray(start, end) : data;
}

/** Four bytes of seven bits each; ten more where a footer is told of. */
const sizeOfTag = (data: Buffer): number =>
  data.subarray(6, 10).reduce((size, byte) => (size << 7) | (byte & 0x7f), 0) + (data[5]! & 0x10 ? 10 : 0);

const holders = ["moov", "trak", "mdia"];
const personal = ["udta", "meta", "uuid"];

/** Turns every box of user data between two places into an empty one of the same size. */
function blankBoxes(data: Buffer, from: number, to: number): void {
  for (let at = from; at + 8 <= to;) {
    const told = data.readUInt32BE(at);
    const size = told === 0 ? to - at : told;
    // A box of 64 bits is the sound itself; what does not fit is no box.
    if (told === 1 || size < 8 || at + size > to) return;
    const kind = data.toString("latin1", at + 4, at + 8);
    if (holders.includes(kind)) blankBoxes(data, at + 8, at + size);
    if (personal.includes(kind)) data.fill(0, at + 8, at + size).write("free", at + 4, "latin1");
    at += size;
  }
}
