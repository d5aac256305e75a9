import { z } from "zod";
import { fieldCode } from "../errors";
import { optionalDay } from "../time/optional-day";
import { line, lines } from "../text/input";
import { takeDownKinds } from "./vocabulary";

const reason = lines(2000).pipe(z.string().min(1, fieldCode("required")));

/** Of a cancelled award also by which decision (Luật 06/2022/QH15), and its day as far as it is known. */
export const takeDownInput = z.object({
  profileId: z.string().max(64),
  kind: z.enum(takeDownKinds, fieldCode("choose-take-down")),
  reason,
  decisionNumber: line(60).default(""),
  decidedOn: optionalDay,
});
type Asked = z.output<typeof takeDownInput>;
type Decided = "decisionNumber" | "decidedOn";
export type TakeDownInput = Omit<Asked, Decided> & Partial<Pick<Asked, Decided>>;

export const restoreInput = z.object({ profileId: z.string().max(64), reason });
export type RestoreInput = z.output<typeof restoreInput>;
