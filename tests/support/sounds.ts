/** The heads of sounds as phones and browsers write them, by their endings; long enough to be told apart, and no longer. */
const padded = (...parts: (string | number[])[]) =>
  Buffer.concat([
    ...parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
    Buffer.alloc(4200),
  ]);
const webm = (codec: string) =>
  padded(
    [0x1a, 0x45, 0xdf, 0xa3, 0x8f, 0x42, 0x82, 0x84],
    "webm",
    [0x42, 0x87, 0x81, 0x04, 0x42, 0x85, 0x81, 0x02],
    codec,
  );

export const sounds = {
  mp3: padded("ID3", [3, 0, 0, 0, 0, 0, 0, 0xff, 0xfb, 0x90, 0x64]),
  m4a: padded([0, 0, 0, 0x1c], "ftypM4A ", [0, 0, 0, 0], "M4A mp42isom"),
  ogg: padded("OggS", [0, 2, ...Array<number>(20).fill(0), 1, 0x13], "OpusHead", [1, 1]),
  webm: webm("A_OPUS"),
};
export const film = webm("V_VP9");
