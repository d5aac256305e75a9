/** Width and height of a JPEG in pixels, as its frame says (ITU T.81, B.2.2); null where it says none. */
export function jpegSize(data: Buffer): { width: number; height: number } | null {
  // After the mark of a picture come parts: 0xff, what it is, and how long it is, its own two bytes of length included.
  for (let at = 2; at + 9 <= data.length && data[at] === 0xff; at += 2 + data.readUInt16BE(at + 2))
    if (isFrame(data[at + 1]!))
      return { width: data.readUInt16BE(at + 7), height: data.readUInt16BE(at + 5) };
  return null;
}

/** 0xc0 to 0xcf are frames, but for the tables among them. */
const isFrame = (part: number) => part >= 0xc0 && part <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(part);
