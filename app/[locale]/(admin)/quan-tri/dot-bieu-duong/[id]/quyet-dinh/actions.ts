"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { decisionListInput } from "@/domain/campaigns/decision-list";
import { dropDecisionList, enterDecisionList } from "@/domain/campaigns/decision-list.server";

const path = "/[locale]/quan-tri/dot-bieu-duong/[id]/quyet-dinh";

/** Enters a decision's list; the answer says what came of it. */
export const enter = formAction(decisionListInput, async (actor, input) => {
  const entered = await enterDecisionList(actor, input);
  revalidatePath(path, "page");
  return entered;
});

/** Takes a decision's list out again. */
export const drop = formAction(
  z.object({ campaignId: z.string().min(1).max(120), number: z.string().min(1).max(60) }),
  async (actor, input): Promise<void> => {
    await dropDecisionList(actor, input);
    revalidatePath(path, "page");
  },
);
