import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { byToday } from "@/domain/happenings/vocabulary";
import type { SpacePage } from "@/domain/spaces/queries.server";
import { HappeningList } from "../happenings/happening-list";
import { PhotoFigure } from "../media/photo-figure";
import { PhotoGallery } from "../media/photo-gallery";
import { StoryPattern } from "../patterns/story-pattern";
import { contentLanguage } from "../profiles/profile-words";
import { SectionHeading } from "../ui/section-heading";
import { Tag } from "../ui/tag";
import { OpeningToday, type PortalDay } from "./opening";
import { SpaceFacts } from "./space-facts";

type SpaceViewProps = {
  space: SpacePage;
  path: string;
  /** Where in the city it lies. */
  map: ReactNode;
} & PortalDay;

/** A place to visit: whether it is open on the page's day, what goes on there, and how to get in. */
export function SpaceView({ space, path, map, today, holidays }: SpaceViewProps) {
  const t = useTranslations("space");
  const language = contentLanguage(useLocale());
  const [lead, ...others] = space.photos;
  return (
    <>
      <h1 lang={language} className="max-w-4xl text-[2rem] wrap-anywhere md:text-[2.4rem]">
        {space.name}
      </h1>
      {space.illustrative ? (
        <p className="mt-3">
          <Tag>{t("illustrative")}</Tag>
        </p>
      ) : null}
      {/* On a phone the hours stand far below; beside them, on a desk, they would be said twice. */}
      <div className="mt-3 lg:hidden print:hidden">
        <OpeningToday {...{ space, today, holidays }} />
      </div>
      <div className="mt-6 grid grid-cols-1 gap-x-16 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0">
          {lead ? (
            <PhotoFigure photo={lead} priority />
          ) : (
            <StoryPattern
              seed={space.slug}
              kind="collective"
              priority
              className="aspect-[8/5] w-full rounded-md print:hidden"
            />
          )}
          <div lang={language} className="prose mt-8">
            {space.description
              .split("\n\n")
              .filter(Boolean)
              .map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
          </div>
          <SpaceActivities {...{ space, path, today }} />
        </div>
        <SpaceFacts {...{ space, map, today, holidays }} />
      </div>
      <PhotoGallery photos={others} ruled />
    </>
  );
}

/** What comes on certain days, what goes on again and again, and what was. */
function SpaceActivities({ space, path, today }: Omit<SpaceViewProps, "holidays" | "map">) {
  const t = useTranslations("space");
  const words = useTranslations("happening");
  const language = contentLanguage(useLocale());
  const { coming, past } = byToday(space.happenings, today);
  return (
    <>
      {coming.length > 0 ? (
        <section className="mt-12">
          <SectionHeading title={words("coming")} />
          <HappeningList happenings={coming} calendarAt={path} />
          <p className="no-print mt-2">
            <a href={`${path}/lich.ics`} className="touch-link">
              {words("allToCalendar", { count: coming.length })}
            </a>
          </p>
        </section>
      ) : null}
      {space.activities.length > 0 ? (
        <section className="mt-12">
          <SectionHeading title={t("activities")} />
          <ul lang={language} className="ruled">
            {space.activities.map((one) => (
              <li
                key={one.title + one.schedule}
                className="grid grid-cols-1 gap-x-6 py-3 md:grid-cols-[1fr_16rem]"
              >
                <strong className="font-semibold">{one.title}</strong>
                <span className="text-soft">{one.schedule}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {past.length > 0 ? (
        <section className="mt-12">
          <SectionHeading title={words("past")} />
          <HappeningList happenings={past} />
        </section>
      ) : null}
    </>
  );
}
