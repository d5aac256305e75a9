import { useLocale, useTranslations } from "next-intl";
import { campaignDays } from "@/domain/campaigns/calendar-days";
import type { CampaignPage } from "@/domain/campaigns/queries.server";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import { inTime } from "@/domain/happenings/vocabulary";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { HappeningList } from "../happenings/happening-list";
import { contentLanguage } from "../profiles/profile-words";
import { SectionHeading } from "../ui/section-heading";
import { UnitName } from "../units/unit-name";

/** What happens on which day of a campaign, and its conference with what was said there; nothing of what nobody has entered. */
export function CampaignProgramme({ campaign }: { campaign: CampaignPage }) {
  const t = useTranslations("campaign");
  const { conferenceOn, conferencePapers } = campaign;
  const programme = inTime(campaign.programme);
  const there = programme.filter(({ on, until }) => conferenceOn && on === conferenceOn && !until);
  const others = programme.filter((one) => !there.includes(one));
  return (
    <>
      {others.length > 0 ? (
        <section className="mt-12">
          <SectionHeading title={t("programme")} />
          <HappeningList happenings={others} />
        </section>
      ) : null}
      {there.length + conferencePapers.length > 0 ? (
        <section className="mt-12">
          <SectionHeading id="hoi-nghi" title={t("conference")} />
          <ConferencePlace campaign={campaign} />
          {there.length > 0 ? <HappeningList happenings={there} /> : null}
          <Papers papers={conferencePapers} />
        </section>
      ) : null}
      <CalendarLink campaign={campaign} />
    </>
  );
}

function ConferencePlace({ campaign: { conferenceOn, conferencePlace } }: { campaign: CampaignPage }) {
  const language = contentLanguage(useLocale());
  if (!conferenceOn && !conferencePlace) return null;
  return (
    <p lang={language} className="mb-2 font-semibold wrap-anywhere">
      {conferenceOn ? formatDate(conferenceOn) : null}
      {conferenceOn && conferencePlace ? ", " : null}
      {conferencePlace ? <UnitName unit={{ name: conferencePlace }} /> : null}
    </p>
  );
}

/** Speeches and papers, each where it is read; one that is nowhere to be read is named all the same. */
function Papers({ papers }: { papers: CampaignPage["conferencePapers"] }) {
  const t = useTranslations("campaign");
  const language = contentLanguage(useLocale());
  if (papers.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 mb-1 text-xl">{t("papers")}</h3>
      <ul lang={language} className="ruled">
        {papers.map(({ title, url }) => (
          <li key={title} className="py-2 wrap-anywhere">
            {url ? (
              <a href={url} rel="noopener" className="with-address touch-link">
                {title}
              </a>
            ) : (
              title
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The way to its days as a calendar, while one of them is still to come. */
function CalendarLink({ campaign }: { campaign: CampaignPage }) {
  const t = useTranslations("campaign");
  const days = campaignDays(campaign, { url: "", phase: (phase) => phase, deadline: "" });
  const today = hcmcToday();
  if (!days.some(({ day, until }) => (until ?? day) >= today)) return null;
  return (
    <p className="no-print mt-4">
      <a href={`${campaignPath(campaign)}/lich.ics`} className="touch-link">
        {t("toCalendar")}
      </a>
    </p>
  );
}
