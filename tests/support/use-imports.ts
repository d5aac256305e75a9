import { beforeEach } from "vitest";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "./database";
import { makeCampaign } from "./nominations";
import { makePerson, minhPhung } from "./people";

/** Of each test: who brings the lists in, at Minh Phụng, and for which campaign. */
export let actor: Actor;
export let campaignId: string;

/** A database of its own for each test, with an official and an open campaign. */
export function useImports(): void {
  useDatabase();
  beforeEach(async () => {
    actor = await makePerson({ role: "official", unitId: minhPhung, name: "Chị Hai" });
    campaignId = await makeCampaign();
  });
}
