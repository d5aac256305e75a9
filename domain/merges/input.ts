import { z } from "zod";
import { fieldCode } from "../errors";
import { line, lines } from "../text/input";

const reason = lines(2000).pipe(z.string().min(1, fieldCode("required")));
const id = z.string().max(64);

/** Two stories and how each stood (its mark) when the moderator looked. */
export const mergeInput = z.object({
  keptId: id,
  goneId: id,
  keptMark: z.coerce.number().int(),
  goneMark: z.coerce.number().int(),
  reason,
});
export type MergeInput = z.output<typeof mergeInput>;

/** Two addresses of one person: a story's, or a nomination's number. */
export const personMergeInput = z.object({ kept: line(500), gone: line(500), reason });
export type PersonMergeInput = z.output<typeof personMergeInput>;

export const splitInput = z.object({ mergeId: id, reason });
export type SplitInput = z.output<typeof splitInput>;

/** The new end of a story's address, as typed; `from` is the one that stood when the moderator looked. */
export const renameInput = z.object({
  profileId: id,
  from: z.string().max(120),
  slug: line(100).pipe(z.string().min(1, fieldCode("required"))),
});
export type RenameInput = z.output<typeof renameInput>;
