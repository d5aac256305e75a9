import "server-only";
import { spawn, type ChildProcess } from "node:child_process";
import { platform } from "node:os";
import { resolve } from "node:path";
import { DomainError, type ErrorCode, type ErrorDetails } from "../errors";
import { inFileTurn } from "./file-turns";
import { imageFormats, imageWidths, largestPhoto, type ImageFormat, type PhotoVariant } from "./vocabulary";

export type MadePhoto = { width: number; height: number; variants: (PhotoVariant & { data: Buffer })[] };

/** A photo as it arrived: its bytes, or the path of a file that holds them. */
export type PhotoFile = Buffer | string;

/** Which variants are made; all that a page may ask for where nothing is said. */
type Wanted = { widths: number[]; formats: ImageFormat[] };
const usual: Wanted = { widths: [...imageWidths], formats: [...imageFormats] };

type Refusal = { code: ErrorCode; details?: ErrorDetails };

/** KiB that V8 reserves for compiled code and the system counts as data, used or not: from Node 24 on. */
const reserved = Number(process.versions.v8.split(".")[0]) >= 13 ? 512 * 1024 : 0;

/** KiB of private memory the decoder may have (`ulimit -d`): a picture that outwits the count of its pixels ends it. */
const ceiling = 400 * 1024 + reserved;

/** A photo of a phone takes two seconds. Whatever is not done by then never will be. */
const patience = 60_000;

/**
 * Makes a photo anew from its pixels: upright, sRGB, without EXIF, in every format at 240 to 1600 px (never
 * enlarged). Nothing of the file itself survives. One at a time in a process of its own; `account` says whose turn it
 * takes, `wanted` which variants are made. Throws `file-too-large`, `file-not-image`, `photo-heic`, `photo-too-many-pixels` (with `megapixels` and
 * `limit`) or `photo-damaged`.
 */
export async function makePhoto(file: PhotoFile, account: string, wanted = usual): Promise<MadePhoto> {
  if (Buffer.isBuffer(file) && file.length > largestPhoto)
    throw new DomainError("file-too-large", { limit: largestPhoto / 1024 / 1024 });
  const answer = await inFileTurn("photos", account, () => decode(file, wanted));
  if ("code" in answer) throw new DomainError(answer.code, answer.details);
  return answer;
}

function decode(file: PhotoFile, wanted: Wanted): Promise<MadePhoto | Refusal> {
  return new Promise((settle) => {
    const decoder = startDecoder();
    const late = setTimeout(() => decoder.kill("SIGKILL"), patience);
    let answer: MadePhoto | Refusal | undefined;
    decoder.once("message", (message) => (answer = message as MadePhoto | Refusal));
    decoder.once("error", () => settle({ code: "photo-damaged" }));
    decoder.once("close", () => {
      clearTimeout(late);
      // It ended without a word: the ceiling, or a fault inside the library.
      settle(answer ?? { code: "photo-damaged" });
    });
    decoder.send({ file, ...wanted });
  });
}

/** The script stands beside this file; the bundle does not, so it is found from where the portal runs. */
function startDecoder(): ChildProcess {
  const script = resolve("domain/media/decode-photo.mjs");
  const node = [process.execPath, "--max-old-space-size=128", script];
  const [command, ...args] =
    platform() === "linux" ? ["sh", "-c", `ulimit -d ${ceiling} && exec "$@"`, "sh", ...node] : node;
  return spawn(command!, args, {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
    // Nothing of the portal's settings, its secrets least of all, goes where strangers' files are opened.
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, MALLOC_ARENA_MAX: "2" },
  });
}
