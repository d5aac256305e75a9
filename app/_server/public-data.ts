import "server-only";
import { unstable_cache } from "next/cache";
import { tags } from "@/domain/cache/tags";
import { listUnitsWithStories } from "@/domain/bulletins/queries.server";
import { findCampaign, listCampaigns, listOpenCampaigns } from "@/domain/campaigns/queries.server";
import { findMovedStory, findStory } from "@/domain/profiles/find-story.server";
import {
  countProfiles,
  countUnitsTakingPart,
  listProfiles,
  relatedProfiles,
} from "@/domain/profiles/queries.server";
import { hcmcToday } from "@/domain/time/dates";

// What static pages read. Each names the tags it rests on: that is how a page learns that it is stale.
const { profiles, campaigns, reference } = tags;

export const publicProfiles = unstable_cache(listProfiles, ["list-profiles"], {
  tags: [profiles, reference],
});
export const publicProfileCount = unstable_cache(countProfiles, ["count-profiles"], { tags: [profiles] });
export const publicUnitsTakingPart = unstable_cache(countUnitsTakingPart, ["count-units"], {
  tags: [profiles],
});
export const publicStory = unstable_cache(findStory, ["find-story"], { tags: [profiles, reference] });
export const publicMovedStory = unstable_cache(findMovedStory, ["find-moved-story"], { tags: [profiles] });
export const publicRelated = unstable_cache(relatedProfiles, ["related-profiles"], {
  tags: [profiles, reference],
});
export const publicCampaigns = unstable_cache(listCampaigns, ["list-campaigns"], { tags: [campaigns] });
export const publicCampaign = unstable_cache(findCampaign, ["find-campaign"], {
  tags: [campaigns, profiles, reference],
});

const openCampaignsOn = unstable_cache(listOpenCampaigns, ["open-campaigns"], { tags: [campaigns] });

/** Campaigns that take nominations today; the day is part of the key. */
export function publicOpenCampaigns() {
  return openCampaignsOn(hcmcToday());
}

export const publicUnitsWithStories = unstable_cache(listUnitsWithStories, ["units-with-stories"], {
  tags: [profiles, reference],
});
