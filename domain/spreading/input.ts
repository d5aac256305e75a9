import { z } from "zod";
import { fieldCode } from "../errors";
import { lines, nameLine } from "../text/input";
import { pastDay } from "../time/past-day";

const profileId = z.uuid(fieldCode("invalid"));
/** 0 of what nobody kept yet. */
const version = z.coerce.number().int().min(0).max(1_000_000);

/** What the loudspeaker reads: five minutes of it are 4,000 letters. */
export const scriptInput = z.object({
  profileId,
  version,
  words: lines(4000).pipe(z.string().min(1, fieldCode("required"))),
});
export type ScriptInput = z.output<typeof scriptInput>;

export const scriptTarget = z.object({ profileId, version });
export type ScriptTarget = z.output<typeof scriptTarget>;

/** Who reads in a recording, and when it was made. */
export const recordingWords = z.object({
  profileId,
  version,
  readBy: nameLine(120).pipe(z.string().min(1, fieldCode("required"))),
  recordedOn: pastDay,
});
export type RecordingWords = z.output<typeof recordingWords>;
