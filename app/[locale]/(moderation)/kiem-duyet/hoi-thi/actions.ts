"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import * as contests from "@/domain/contests/close-round.server";
import {
  closeInput,
  entryInRound,
  jurorInput,
  prizeInput,
  prizeOnly,
  removeEntryInput,
  resultInput,
  roundChangeInput,
  roundInput,
  roundStepInput,
  sheetBackInput,
  standingInput,
  winnerInput,
} from "@/domain/contests/input";
import * as jury from "@/domain/contests/jury.server";
import * as prizes from "@/domain/contests/prizes.server";
import * as rounds from "@/domain/contests/rounds.server";
import type { Actor } from "@/domain/permissions";

/** The command, and the pages of the contest drawn anew. */
function act<Schema extends z.ZodType>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<unknown>,
) {
  return formAction(schema, async (actor, input): Promise<void> => {
    await run(actor, input);
    revalidatePath("/[locale]/kiem-duyet/hoi-thi/[id]", "layout");
  });
}

export const addRound = act(roundInput, rounds.addRound);
export const changeRound = act(roundChangeInput, rounds.changeRound);
export const openRound = act(roundStepInput, (actor, { roundId }) => rounds.openRound(actor, roundId));
export const reopenRound = act(roundStepInput, (actor, { roundId }) => rounds.reopenRound(actor, roundId));
export const showShortlist = act(
  roundStepInput.extend({ shown: z.enum(["1", "0"]) }),
  (actor, { roundId, shown }) => rounds.showShortlist(actor, roundId, shown === "1"),
);
export const closeRound = act(closeInput, contests.closeRound);
export const setStanding = act(standingInput, contests.setStanding);
export const dropStanding = act(entryInRound, contests.dropStanding);
export const callJuror = act(jurorInput, jury.callJuror);
export const dismissJuror = act(jurorInput, jury.dismissJuror);
export const giveSheetBack = act(sheetBackInput, jury.giveSheetBack);
export const addPrize = act(prizeInput, prizes.addPrize);
export const dropPrize = act(prizeOnly, prizes.dropPrize);
export const awardPrize = act(winnerInput, prizes.awardPrize);
export const removeEntry = act(removeEntryInput, prizes.removeEntry);
export const publishResults = act(resultInput, prizes.publishResults);
