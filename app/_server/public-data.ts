import "server-only";
import {
  countRunningAdoptions,
  listAdoptionsIn,
  listModelAdoptions,
} from "@/domain/adoptions/queries.server";
import { tags } from "@/domain/cache/tags";
import { listUnitsWithStories } from "@/domain/bulletins/queries.server";
import { listHonours } from "@/domain/campaigns/honours.server";
import { resolveCampaign } from "@/domain/campaigns/public.server";
import { openOn, openTo } from "@/domain/campaigns/open";
import {
  findCampaign,
  findLatestConferences,
  listCampaigns,
  listCampaignsWithDeadline,
} from "@/domain/campaigns/queries.server";
import { findPublicContest } from "@/domain/contests/public.server";
import { findBooklet } from "@/domain/honour-books/booklet/kept.server";
import { listBookYears, readBook } from "@/domain/honour-books/read-book.server";
import { findDocument } from "@/domain/documents/find-document.server";
import { listDocuments } from "@/domain/documents/queries.server";
import { listRuleBases } from "@/domain/documents/rule-bases.server";
import { findField, listFieldNames, listFields } from "@/domain/fields/queries.server";
import { listPublicHolidays } from "@/domain/holidays/queries.server";
import { findCardStory } from "@/domain/profiles/card-story.server";
import { findNotice, listNotices } from "@/domain/notices/queries.server";
import { findStory } from "@/domain/profiles/find-story.server";
import { listFrontStories } from "@/domain/profiles/lead.server";
import { countProfiles } from "@/domain/profiles/list-members.server";
import { listProfiles, relatedProfiles } from "@/domain/profiles/queries.server";
import { resolveStory } from "@/domain/profiles/resolve-story.server";
import { listRecognitionYears } from "@/domain/profiles/years.server";
import { findWeekStories, findWeekStory } from "@/domain/weeks/story.server";
import { listBirthdays } from "@/domain/birthdays/queries.server";
import { countGallery, listGallery } from "@/domain/media/gallery.server";
import { findSpace, findSpaceHappenings, listSpaces, listSpacesIn } from "@/domain/spaces/queries.server";
import { loadFigures } from "@/domain/tallies/load.server";
import { hcmcToday } from "@/domain/time/dates";
import { findUnitContact } from "@/domain/units/contact-queries.server";
import { countRealStories } from "@/domain/units/real-stories.server";
import { listFormerDistricts } from "@/domain/units/former-districts.server";
import { findUnitMap } from "@/domain/units/map.server";
import { listUnitsOfToday } from "@/domain/units/queries.server";
import { countStoriesByUnit, findUnitPage } from "@/domain/units/unit-page.server";
import { publicRead } from "./public-read";

// What static pages read. Each names the tags it rests on: that is how a page learns that it is stale.
const { profiles, campaigns, reference, adoptions, spaces, contacts, notices, books, figures } = tags;

export const publicProfiles = publicRead(listProfiles, ["list-profiles"], {
  tags: [profiles, reference, adoptions],
});
export const publicFrontStories = publicRead(listFrontStories, ["front-stories"], {
  tags: [profiles, reference, adoptions],
});
export const publicWeekStory = publicRead(findWeekStory, ["week-story"], {
  tags: [profiles, reference, adoptions],
});
export const publicWeekStories = publicRead(findWeekStories, ["week-stories"], {
  tags: [profiles, reference, adoptions],
});
/** The models told of a unit, by slug. */
export const publicUnitModels = publicRead(
  async (unitId: string) =>
    (await listProfiles({ kinds: ["model"], unit: { id: unitId, unitIds: [unitId] } }, 1, 50)).map(
      ({ slug }) => slug,
    ),
  ["unit-models"],
  { tags: [profiles, reference, adoptions] },
);
/** Whole weeks: of a unit's page, a model's and the home page the same list. */
export const publicBirthdays = publicRead((week: string) => listBirthdays(week), ["birthdays"], {
  tags: [profiles, adoptions],
});
export const publicProfileCount = publicRead(countProfiles, ["count-profiles"], { tags: [profiles] });
export const publicStory = publicRead(findStory, ["find-story"], { tags: [profiles, reference] });
export const publicCardStory = publicRead(findCardStory, ["find-card-story"], {
  tags: [profiles, reference],
});
export const publicStoryPlace = publicRead(resolveStory, ["resolve-story"], { tags: [profiles] });
export const publicRecognitionYears = publicRead(listRecognitionYears, ["recognition-years"], {
  tags: [profiles],
});
export const publicRelated = publicRead(relatedProfiles, ["related-profiles"], {
  tags: [profiles, reference, adoptions],
});
export const publicModelAdoptions = publicRead(listModelAdoptions, ["model-adoptions"], {
  tags: [adoptions, reference],
});
export const publicAdoptionsIn = publicRead(listAdoptionsIn, ["adoptions-in"], {
  tags: [adoptions, profiles, reference],
});
export const publicRunningAdoptions = publicRead(countRunningAdoptions, ["count-adoptions"], {
  tags: [adoptions, profiles],
});
export const publicCampaigns = publicRead(listCampaigns, ["list-campaigns"], { tags: [campaigns] });
export const publicLatestConferences = publicRead(findLatestConferences, ["latest-conferences"], {
  tags: [campaigns, reference],
});
export const publicCampaign = publicRead(findCampaign, ["find-campaign"], {
  tags: [campaigns, reference],
});
export const publicCampaignPlace = publicRead(resolveCampaign, ["resolve-campaign"], {
  tags: [campaigns],
});
export const publicHonours = publicRead(listHonours, ["list-honours"], {
  tags: [campaigns, profiles, reference],
});
export const publicBook = publicRead(readBook, ["honour-book"], {
  tags: [campaigns, profiles, reference, books],
});
export const publicBookYears = publicRead(listBookYears, ["honour-book-years"], {
  tags: [campaigns, profiles],
});
export const publicBooklet = publicRead(findBooklet, ["honour-booklet"], {
  tags: [campaigns, profiles, reference, books],
});
export const publicContest = publicRead(findPublicContest, ["find-contest"], {
  tags: [campaigns, profiles, reference],
});
export const publicGallery = publicRead(listGallery, ["gallery"], {
  tags: [profiles, campaigns, spaces, reference],
});
export const publicGalleryCount = publicRead(countGallery, ["gallery-count"], {
  tags: [profiles, campaigns, spaces, reference],
});
export const publicSpaces = publicRead(listSpaces, ["list-spaces"], { tags: [spaces, reference] });
export const publicSpacesIn = publicRead(listSpacesIn, ["spaces-in"], { tags: [spaces, reference] });
export const publicSpace = publicRead(findSpace, ["find-space"], { tags: [spaces, reference] });
export const publicSpaceHappenings = publicRead(findSpaceHappenings, ["space-happenings"], {
  tags: [spaces],
});
export const publicRuleBases = publicRead(() => listRuleBases(), ["rule-bases"], { tags: [reference] });
export const publicDocuments = publicRead(listDocuments, ["list-documents"], {
  tags: [campaigns, reference],
});

export const publicDocument = publicRead(findDocument, ["find-document"], {
  tags: [campaigns, reference],
});
const holidays = publicRead(listPublicHolidays, ["public-holidays"], { tags: [spaces] });

/** The public holidays that were entered, by day (ISO date), with their names. */
export async function publicHolidays(): Promise<ReadonlyMap<string, string>> {
  return new Map((await holidays()).map(({ day, name }) => [day, name]));
}

export const publicField = publicRead(findField, ["find-field"], { tags: [reference] });
export const publicFields = publicRead(listFields, ["list-fields"], { tags: [reference] });
/** Retired ones too: what was told of them stays told. */
export const publicFieldNames = publicRead(listFieldNames, ["field-names"], { tags: [reference] });
export const publicUnit = publicRead(findUnitPage, ["find-unit"], { tags: [reference] });
export const publicUnitContact = publicRead(findUnitContact, ["unit-contact"], {
  tags: [contacts, reference],
});
export const publicUnitsOfToday = publicRead(listUnitsOfToday, ["units-of-today"], { tags: [reference] });
/** Where each unit of today is drawn. */
export const publicUnitMap = publicRead(() => findUnitMap(), ["unit-map"], { tags: [reference] });
export const publicStoriesByUnit = publicRead(countStoriesByUnit, ["stories-by-unit"], {
  tags: [profiles],
});
/** What maps count. */
export const publicRealStories = publicRead(countRealStories, ["real-stories-by-unit"], {
  tags: [profiles],
});
export const publicFormerDistricts = publicRead(listFormerDistricts, ["former-districts"], {
  tags: [reference],
});

// The day stays out of the key, or every day would leave another file behind: pages look anew every hour.
const campaignsWithDeadline = publicRead(listCampaignsWithDeadline, ["campaigns-with-deadline"], {
  tags: [campaigns, reference],
});

/** Campaigns that take nominations today, the nearest deadline first. */
export async function publicOpenCampaigns() {
  return openOn(hcmcToday(), await campaignsWithDeadline());
}

/** Campaigns this unit may send nominations to today: its own and the city's, the nearest deadline first. */
export async function publicOpenCampaignsFor(unitId: string) {
  return openTo(unitId, await publicOpenCampaigns());
}

export const publicUnitsWithStories = publicRead(listUnitsWithStories, ["units-with-stories"], {
  tags: [profiles, reference],
});

const noticesOn = publicRead(listNotices, ["list-notices"], {
  tags: [notices, profiles, campaigns, reference],
});

/** What is listed in public today; the day is part of the key. */
export function publicNotices() {
  return noticesOn(hcmcToday());
}

export const publicNotice = publicRead(findNotice, ["find-notice"], {
  tags: [notices, profiles, campaigns, reference],
});

/** What /thong-ke shows of a scope; the year is part of the key. Names come with it, hence the other tags. */
export const publicFigures = publicRead(loadFigures, ["figures"], {
  tags: [figures, profiles, adoptions, reference],
});
