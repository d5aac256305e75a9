import { z } from "zod";
import { fieldCode } from "../errors";
import { cleanText } from "../text/fold";

/** Why a story goes: whoever it tells of withdrew their consent, or the award was cancelled. */
export const takeDownKinds = ["hidden", "revoked"] as const;
export type TakeDownKind = (typeof takeDownKinds)[number];

const reason = z
  .string()
  .max(8000, fieldCode("too-long"))
  .transform(cleanText)
  .pipe(z.string().min(1, fieldCode("required")).max(2000, fieldCode("too-long")));

export const takeDownInput = z.object({
  profileId: z.string().max(64),
  kind: z.enum(takeDownKinds, fieldCode("choose-take-down")),
  reason,
});
export type TakeDownInput = z.output<typeof takeDownInput>;

export const restoreInput = z.object({ profileId: z.string().max(64), reason });
export type RestoreInput = z.output<typeof restoreInput>;
