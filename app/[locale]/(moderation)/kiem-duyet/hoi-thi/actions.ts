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
import { showJury as showJuryOf } from "@/domain/contests/show-jury.server";
import * as rounds from "@/domain/contests/rounds.server";

/** The pages of the contest are drawn anew. */
const again = () => revalidatePath("/[locale]/kiem-duyet/hoi-thi/[id]", "layout");

export const addRound = formAction(roundInput, async (actor, input): Promise<void> => {
  await rounds.addRound(actor, input);
  again();
});

export const changeRound = formAction(roundChangeInput, async (actor, input): Promise<void> => {
  await rounds.changeRound(actor, input);
  again();
});

export const openRound = formAction(roundStepInput, async (actor, input): Promise<void> => {
  await rounds.openRound(actor, input.roundId);
  again();
});

export const reopenRound = formAction(roundStepInput, async (actor, input): Promise<void> => {
  await rounds.reopenRound(actor, input.roundId);
  again();
});

export const showShortlist = formAction(
  roundStepInput.extend({ shown: z.enum(["1", "0"]) }),
  async (actor, input): Promise<void> => {
    await rounds.showShortlist(actor, input.roundId, input.shown === "1");
    again();
  },
);

export const closeRound = formAction(closeInput, async (actor, input): Promise<void> => {
  await contests.closeRound(actor, input);
  again();
});

export const setStanding = formAction(standingInput, async (actor, input): Promise<void> => {
  await contests.setStanding(actor, input);
  again();
});

export const dropStanding = formAction(entryInRound, async (actor, input): Promise<void> => {
  await contests.dropStanding(actor, input);
  again();
});

export const callJuror = formAction(jurorInput, async (actor, input): Promise<void> => {
  await jury.callJuror(actor, input);
  again();
});

export const dismissJuror = formAction(jurorInput, async (actor, input): Promise<void> => {
  await jury.dismissJuror(actor, input);
  again();
});

export const showJury = formAction(
  roundStepInput.extend({ shown: z.enum(["1", "0"]) }),
  async (actor, input): Promise<void> => {
    await showJuryOf(actor, input.roundId, input.shown === "1");
    again();
  },
);

export const giveSheetBack = formAction(sheetBackInput, async (actor, input): Promise<void> => {
  await jury.giveSheetBack(actor, input);
  again();
});

export const addPrize = formAction(prizeInput, async (actor, input): Promise<void> => {
  await prizes.addPrize(actor, input);
  again();
});

export const dropPrize = formAction(prizeOnly, async (actor, input): Promise<void> => {
  await prizes.dropPrize(actor, input);
  again();
});

export const awardPrize = formAction(winnerInput, async (actor, input): Promise<void> => {
  await prizes.awardPrize(actor, input);
  again();
});

export const removeEntry = formAction(removeEntryInput, async (actor, input): Promise<void> => {
  await prizes.removeEntry(actor, input);
  again();
});

export const publishResults = formAction(resultInput, async (actor, input): Promise<void> => {
  await prizes.publishResults(actor, input);
  again();
});
