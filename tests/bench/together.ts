import { decideTogether } from "../../domain/decisions/together.server";
import { decision, mayGive, signedNow, waitingOne } from "../support/batches";
import { makeCampaign } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import type { Bench } from "./bench";
import { makeSyntheticDatabase, openSynthetic, removeSynthetic } from "./synthetic-database";

const nominations = 81;
const rounds = 3;

/** 81 waiting nominations of two wards decided by one act, with number, day and signer; the slowest of three. */
export async function benchTogether({ rows }: Pick<Bench, "rows">): Promise<void> {
  const file = await makeSyntheticDatabase("together", 0, { indexed: false });
  try {
    openSynthetic(file);
    const person = (role: "official" | "moderator", unitId?: string) =>
      makePerson({ role, unitId, password: null });
    const wards = [await person("official", minhPhung), await person("official", tanSonHoa)];
    const moderator = await person("moderator");
    const campaignId = await makeCampaign();
    await mayGive(campaignId);
    let slowest = 0;
    for (let round = 0; round < rounds; round++) {
      const seen = [];
      for (let at = 0; at < nominations; at++)
        seen.push(await waitingOne(wards[at % 2]!, campaignId, round * nominations + at));
      const begin = performance.now();
      const { approved } = await decideTogether(moderator, decision(seen, signedNow));
      slowest = Math.max(slowest, performance.now() - begin);
      if (approved !== nominations) throw new Error(`${approved} of ${nominations} were decided`);
    }
    rows.add(`${nominations} nominations decided together, slowest of ${rounds}`, slowest, "ms", {
      goal: { atMost: 1000 },
    });
  } finally {
    removeSynthetic(file);
  }
}
