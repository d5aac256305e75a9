import { write } from "../../db/write";
import { campaign } from "../../db/schema";
import { addDays, hcmcToday } from "../../domain/time/dates";
import { cityId } from "../units";
import { standingAt } from "./clock";
import { listedCampaign } from "./campaigns";
import { minhPhungActs } from "./minh-phung";
import { findCast, type Act } from "./stage";
import { tanSonHoaActs } from "./tan-son-hoa";
import { tipActs } from "./tips";

/**
 * What the demo accounts did in the weeks before today: nominations in every state, tips, comments, an adoption, each
 * through its real command, so that history, numbers and notifications are as they would be. All of it is marked
 * illustrative. Runs once, on the opening content with its demo accounts, before the server starts. `step` is called before each.
 */
export async function seedSeason(step: () => Promise<void> = async () => undefined): Promise<void> {
  await write((tx) => tx.insert(campaign).values(campaignWithListing()));
  const cast = await findCast();
  // The history is written in the order of time.
  const order = (one: Act) => -one.daysAgo * 10_000 + Number(one.time.replace(":", ""));
  for (const one of [...minhPhungActs, ...tanSonHoaActs, ...tipActs].sort((a, b) => order(a) - order(b))) {
    await step();
    await standingAt(one.daysAgo, one.time, () => one.run(cast));
  }
}

/** State-level awards are listed for ten working days first (NĐ 98/2023/NĐ-CP Art. 46). */
function campaignWithListing(): typeof campaign.$inferInsert {
  const today = hcmcToday();
  return {
    id: listedCampaign,
    slug: listedCampaign,
    kind: "commendation",
    illustrative: true,
    name: "Đề nghị khen thưởng bậc cao (đợt minh họa)",
    nameEn: "Proposals for high awards (illustrative)",
    organiserUnitId: cityId,
    summary:
      "Hồ sơ được niêm yết công khai mười ngày làm việc trước khi quyết định. Đợt minh họa để dùng thử cổng; không phải đợt thật.",
    startsOn: addDays(today, -60),
    endsOn: addDays(today, 60),
    deadlineOn: addDays(today, 30),
    listingDays: 10,
  };
}
