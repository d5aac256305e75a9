import { fileTypeFromBuffer } from "file-type";

/** Sounds that phones record and browsers play: what a file's content says → its content type and ending. */
const sounds: Record<string, { mime: string; ending: string }> = {
  "audio/mpeg": { mime: "audio/mpeg", ending: "mp3" },
  "audio/x-m4a": { mime: "audio/mp4", ending: "m4a" },
  "audio/mp4": { mime: "audio/mp4", ending: "m4a" },
  "audio/ogg": { mime: "audio/ogg", ending: "ogg" },
  "audio/ogg; codecs=opus": { mime: "audio/ogg", ending: "ogg" },
  "video/webm": { mime: "audio/webm", ending: "webm" },
};

/** What kind of sound a file is, told by its bytes, whatever it is called; null where it is none that browsers play. */
export async function soundKind(data: Uint8Array): Promise<{ mime: string; ending: string } | null> {
  const type = await fileTypeFromBuffer(data);
  // A browser's recorder writes sound alone into the same container as films: one with pictures is no recording.
  if (type?.mime === "video/webm" && hasPictures(data)) return null;
  return (type && sounds[type.mime]) || null;
}

/** Whether a WebM's head names a codec of pictures (V_VP8, V_VP9, V_AV1). */
function hasPictures(data: Uint8Array): boolean {
  return Buffer.from(data.subarray(0, 4096)).includes("V_");
}
