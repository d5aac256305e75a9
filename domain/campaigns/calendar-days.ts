import type { CalendarDay } from "../calendar/write-calendar";
import { calendarDays } from "../happenings/calendar-days";
import type { CampaignPage } from "./queries.server";
import type { CampaignPhase } from "./vocabulary";

type Words = { url: string; phase: (phase: CampaignPhase) => string; deadline: string };
type Planned = Pick<
  CampaignPage,
  "id" | "name" | "programme" | "phases" | "deadlineOn" | "conferenceOn" | "conferencePlace"
>;

/**
 * What a calendar says of a campaign: its phases whose first day is known (one without a last day is that day), its last day to send where
 * no phase says it, its conference, and the parts of its programme.
 */
export function campaignDays(campaign: Planned, { url, phase, deadline }: Words): CalendarDay[] {
  const { id, name, phases, deadlineOn, conferenceOn, conferencePlace } = campaign;
  const shared = { about: name, url };
  const dated = phases.filter((one) => one.startsOn && !(one.phase === "conference" && conferenceOn));
  const saysDeadline = phases.some((one) => one.phase === "receiving" && one.startsOn);
  const place = conferencePlace ?? "";
  return [
    ...dated.map(({ phase: which, startsOn, endsOn }) => ({
      ...shared,
      id: `${which}-${id}`,
      day: startsOn!,
      until: endsOn !== startsOn ? endsOn : null,
      title: phase(which),
    })),
    ...(deadlineOn && !saysDeadline
      ? [{ ...shared, id: `deadline-${id}`, day: deadlineOn, title: deadline }]
      : []),
    ...(conferenceOn
      ? [{ ...shared, id: `conference-${id}`, day: conferenceOn, title: phase("conference"), place }]
      : []),
    ...calendarDays(campaign.programme, { of: name, place: "", url }),
  ];
}
