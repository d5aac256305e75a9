import "server-only";
import { getTranslations } from "next-intl/server";
import { writeCalendar, type CalendarDay } from "@/domain/calendar/write-calendar";
import { campaignDays } from "@/domain/campaigns/calendar-days";
import { campaignPath, type CampaignKind } from "@/domain/campaigns/vocabulary";
import { calendarDays } from "@/domain/happenings/calendar-days";
import { readEnvironment } from "@/environment";
import { defaultLocale } from "@/messages/locales";
import { conditionalAnswer, notFoundAnswer } from "./conditional-answer";
import { publicCampaign, publicCampaignPlace, publicSpaceHappenings } from "./public-data";

// What happens where is told in Vietnamese: one file for both languages of the pages.

/**
 * A space's activities on certain days, or the one with this `key`, as an iCalendar file; an empty calendar where there is none yet, 404 where
 * there is no such space or activity.
 */
export async function spaceCalendar(request: Request, slug: string, key?: string): Promise<Response> {
  const space = await publicSpaceHappenings(slug);
  if (!space) return notFoundAnswer();
  const { PORTAL_URL } = readEnvironment();
  const url = `${PORTAL_URL}/khong-gian-van-hoa/${slug}`;
  const days = calendarDays(space.happenings, { of: space.name, place: space.address, url });
  return answer(request, { name: space.name, days, changedAt: space.updatedAt }, key);
}

/** A campaign's or contest's programme, phases and conference, or the one part with this `key`. A former address leads on (308). */
export async function campaignCalendar(
  request: Request,
  { kind, slug }: { kind: CampaignKind; slug: string },
  key?: string,
): Promise<Response> {
  const campaign = await publicCampaign(slug);
  const { PORTAL_URL } = readEnvironment();
  if (!campaign) return movedAnswer(slug, key);
  if (campaign.kind !== kind) return notFoundAnswer();
  const t = await getTranslations({ locale: defaultLocale, namespace: "campaign" });
  const days = campaignDays(campaign, {
    url: `${PORTAL_URL}${campaignPath(campaign)}`,
    phase: (phase) => `${t(`phase.${phase}`)}: ${campaign.name}`,
    deadline: `${t("deadline")}: ${campaign.name}`,
  });
  const changedAt = campaign.updatedAt ?? "2000-01-01T00:00:00Z";
  return answer(request, { name: campaign.name, days, changedAt }, key);
}

async function movedAnswer(slug: string, key?: string): Promise<Response> {
  const place = await publicCampaignPlace(slug);
  if (!place) return notFoundAnswer();
  const location = `${campaignPath(place)}/${key ? `lich/${key}.ics` : "lich.ics"}`;
  return new Response(null, { status: 308, headers: { location } });
}

/** The moment of the last change is what each event says of itself: the file is the same until something is. */
function answer(
  request: Request,
  { name, days, changedAt }: { name: string; days: CalendarDay[]; changedAt: string },
  key: string | undefined,
): Response {
  const told = key === undefined ? days : days.filter(({ id }) => id === `viec-${key}`);
  if (key !== undefined && told.length === 0) return notFoundAnswer();
  const { hostname } = new URL(readEnvironment().PORTAL_URL);
  const file = writeCalendar({ name, host: hostname, days: told, now: new Date(changedAt) });
  return conditionalAnswer(request, file, {
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'attachment; filename="lich.ics"',
    "x-content-type-options": "nosniff",
  });
}

/** "0123456789ab.ics" → its key; one that nothing has for any other name. */
export const keyOfFile = (file: string): string => /^([0-9a-f]{12})\.ics$/.exec(file)?.[1] ?? "none";
