import "server-only";
import { eq } from "drizzle-orm";
import { campaign } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { can, type Actor } from "../permissions";
import { readCampaign } from "./save-campaign.server";
import type { CampaignState } from "./vocabulary";

type Target = { id: string; version: number };

const steps = {
  open: { from: "draft", to: "open" },
  close: { from: "open", to: "closed" },
  reopen: { from: "closed", to: "open" },
} as const satisfies Record<string, { from: CampaignState; to: CampaignState }>;
export type CampaignStep = keyof typeof steps;
export const campaignSteps = Object.keys(steps) as CampaignStep[];

/** Makes a draft public; from then on it takes nominations until its deadline. Throws what `step` throws. */
export const openCampaign = (actor: Actor, target: Target) => step(actor, "open", target);
/** Takes no further nominations, before its deadline too; what was returned may still come back. */
export const closeCampaign = (actor: Actor, target: Target) => step(actor, "close", target);
/** Takes nominations again, as far as its deadline lets it. */
export const reopenCampaign = (actor: Actor, target: Target) => step(actor, "reopen", target);

/** Throws `not-allowed`, `not-found`, `wrong-step` or `stale`, both with who was first. */
async function step(actor: Actor, name: CampaignStep, { id, version }: Target): Promise<void> {
  if (!can(actor, "campaign.edit")) throw new DomainError("not-allowed");
  const { from, to } = steps[name];
  await write(async (tx) => {
    const now = new Date();
    const before = await readCampaign(tx, id);
    if (!before) throw new DomainError("not-found");
    const wasFirst = () => lastAct(tx, { type: "campaign", id });
    if (before.state !== from) throw new DomainError("wrong-step", await wasFirst());
    const values = { state: to, updatedById: actor.id, updatedAt: now };
    await changeVersioned(tx, campaign, { where: eq(campaign.id, id), version }, values, wasFirst);
    const subject = { subjectType: "campaign", subjectId: id } as const;
    await record(
      tx,
      {
        actorId: actor.id,
        action: `campaign.${name}`,
        ...subject,
        before: { state: from },
        after: { state: to },
      },
      now,
    );
    await touchTags(tx, [tags.campaigns, tags.profiles, tags.reference]);
  });
}
