import { z } from "zod";
import { fieldCode } from "../errors";
import { lines } from "../text/input";

/** Why a story goes: whoever it tells of withdrew their consent, or the award was cancelled. */
export const takeDownKinds = ["hidden", "revoked"] as const;
export type TakeDownKind = (typeof takeDownKinds)[number];

const reason = lines(2000).pipe(z.string().min(1, fieldCode("required")));

export const takeDownInput = z.object({
  profileId: z.string().max(64),
  kind: z.enum(takeDownKinds, fieldCode("choose-take-down")),
  reason,
});
export type TakeDownInput = z.output<typeof takeDownInput>;

export const restoreInput = z.object({ profileId: z.string().max(64), reason });
export type RestoreInput = z.output<typeof restoreInput>;
