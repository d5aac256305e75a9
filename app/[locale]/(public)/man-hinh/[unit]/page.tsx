import { permanentRedirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { portalUrl } from "@/app/_server/portal-url";
import {
  publicBirthdays,
  publicOpenCampaigns,
  publicOpenCampaignsFor,
  publicProfiles,
  publicUnit,
  publicUnitModels,
  publicWeekStory,
} from "@/app/_server/public-data";
import { LobbyScreen } from "@/components/lobby/lobby-screen";
import { BirthdaySlide, CampaignSlide, PlainSlide, StorySlide } from "@/components/lobby/slides";
import { NothingHere } from "@/components/site/dead-end";
import { PublicPage } from "@/components/site/public-page";
import { unitNameIn } from "@/components/units/unit-name";
import { UnitLinkList } from "@/components/lobby/unit-link-list";
import type { ProfileFilter } from "@/domain/profiles/list-members.server";
import { hcmcToday } from "@/domain/time/dates";
import { weekOf } from "@/domain/time/weeks";
import { cityScreen } from "@/domain/units/lobby";
import { localePath } from "@/messages/locales";
import "./lobby.css";

// Deadlines and weeks pass by themselves: looked at anew at least every hour.
export const revalidate = 3600;

/** Stories of the ward, and of the city where the ward has few. */
const most = 10;
const few = 3;

export function generateStaticParams() {
  return [];
}

type Props = PageProps<"/[locale]/man-hinh/[unit]">;

export async function generateMetadata({ params }: Props) {
  const { locale, unit: id } = await params;
  const t = await getTranslations({ locale, namespace: "lobby" });
  const unit = id === cityScreen ? null : await publicUnit(id);
  const name = unit ? unitNameIn(locale, { name: unit.label, nameEn: unit.nameEn }) : t("whole");
  return { title: t("titleOf", { name }), robots: { index: false } };
}

/** What the television in a ward's lobby shows; a former unit's leads to the wards of today. */
export default async function LobbyPage({ params }: Props) {
  const { locale, unit: id } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("lobby");
  const unit = id === cityScreen ? null : await publicUnit(id);
  if (id !== cityScreen && !unit) return <NothingHere />;
  const here = (path: string) => localePath(locale, path);
  if (unit?.validTo) {
    const [only, ...others] = unit.successors;
    if (only && others.length === 0) permanentRedirect(here(`/man-hinh/${only.id}`));
    return (
      <PublicPage path={`/man-hinh/${id}`}>
        <h1 className="text-3xl">{unit.label}</h1>
        <p className="mt-3">{t("goneLead")}</p>
        <UnitLinkList units={unit.successors} path="/man-hinh" />
      </PublicPage>
    );
  }
  const name = unit ? unitNameIn(locale, { name: unit.label, nameEn: unit.nameEn }) : t("whole");
  const today = hcmcToday();
  const week = weekOf(today).key;
  const filter: ProfileFilter = unit ? { unit: { id: unit.id, unitIds: unit.unitIds } } : {};
  const [own, ofWeek, birthdays, campaigns, itsModels] = await Promise.all([
    publicProfiles(filter, 1, most),
    publicWeekStory(week),
    publicBirthdays(week),
    unit ? publicOpenCampaignsFor(unit.id) : publicOpenCampaigns(),
    unit ? publicUnitModels(unit.id) : null,
  ]);
  const shown = new Set(own.map((story) => story.id));
  const others = own.length < few && unit ? await publicProfiles({}, 1, most) : [];
  const ofCity = others.filter((story) => !shown.has(story.id)).slice(0, most - own.length);
  const portal = portalUrl("");
  const suggest = `${portal}${here(`/gioi-thieu-guong${unit ? `?don-vi=${unit.id}` : ""}`)}`;
  const isHere = (slug: string) => itsModels === null || itsModels.includes(slug);
  return (
    <div data-portal-day={today}>
      <LobbyScreen name={name}>
        {own.map((story) => (
          <StorySlide
            key={story.id}
            story={story}
            portal={portal}
            label={unit ? t("ofWard", { name }) : t("ofCity")}
          />
        ))}
        {own.length === 0 ? (
          <PlainSlide
            id="chua-co"
            label={name}
            headline={t("none", { name })}
            byline={t("noneLead")}
            url={suggest}
            scan={t("scanSuggest")}
          />
        ) : null}
        {ofCity.map((story) => (
          <StorySlide key={story.id} story={story} portal={portal} label={t("ofCity")} />
        ))}
        {ofWeek && !shown.has(ofWeek.id) && !ofCity.some(({ id: one }) => one === ofWeek.id) ? (
          <StorySlide story={ofWeek} portal={portal} label={t("week")} />
        ) : null}
        {birthdays
          .filter(({ slug }) => isHere(slug))
          .slice(0, 3)
          .map((birthday) => (
            <BirthdaySlide key={birthday.profileId} birthday={birthday} portal={portal} />
          ))}
        {campaigns.slice(0, 3).map((campaign) => (
          <CampaignSlide key={campaign.id} campaign={campaign} url={suggest} />
        ))}
        <PlainSlide
          id="gioi-thieu"
          label="Lan Tỏa"
          headline={name}
          byline={t("noneLead")}
          url={suggest}
          scan={t("scanSuggest")}
          standing
        />
      </LobbyScreen>
    </div>
  );
}
