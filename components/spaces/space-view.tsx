import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SpacePage } from "@/domain/spaces/queries.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { PhotoFigure } from "../media/photo-figure";
import { PhotoGallery } from "../media/photo-gallery";
import { StoryPattern } from "../patterns/story-pattern";
import { contentLanguage } from "../profiles/profile-words";
import { UnitName } from "../units/unit-name";
import { SectionHeading } from "../ui/section-heading";
import { Tag } from "../ui/tag";

/** A place to visit: what it is, what goes on there, and how to get in. */
export function SpaceView({ space }: { space: SpacePage }) {
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
      <div className="mt-6 grid grid-cols-1 gap-x-16 lg:grid-cols-[minmax(0,1fr)_19rem]">
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
          {space.activities.length > 0 ? (
            <section className="mt-12">
              <SectionHeading title={t("activities")} />
              <ul lang={language} className="ruled">
                {space.activities.map((one) => (
                  <li key={one.title + one.schedule} className="grid gap-x-6 py-3 md:grid-cols-[1fr_16rem]">
                    <strong className="font-semibold">{one.title}</strong>
                    <span className="text-soft">{one.schedule}</span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
        <SpaceFacts space={space} />
      </div>
      <PhotoGallery photos={others} ruled />
    </>
  );
}

function SpaceFacts({ space }: { space: SpacePage }) {
  const t = useTranslations("space");
  const locale = useLocale();
  return (
    <aside aria-label={t("facts")} className="mt-10 border-t-3 border-ink pt-4 lg:mt-0">
      <dl lang={contentLanguage(locale)} className="space-y-4">
        <Fact label={t("hours")}>{space.hours || <Unknown />}</Fact>
        <Fact label={t("address")}>{space.address || <Unknown />}</Fact>
        <Fact label={t("unit")}>
          <a href={localePath(locale, `/don-vi/${space.unitId}`)} className="link padded-link">
            <UnitName unit={{ name: space.unitName }} />
          </a>
        </Fact>
        {space.visiting ? <Fact label={t("visiting")}>{space.visiting}</Fact> : null}
        {space.sourceName ? (
          <Fact label={t("source")}>
            {space.sourceUrl ? (
              <a href={space.sourceUrl} rel="noopener" className="with-address link padded-link">
                {space.sourceName}
              </a>
            ) : (
              space.sourceName
            )}
          </Fact>
        ) : null}
      </dl>
      <p className="mt-4 text-base text-soft">{t("updated", { date: formatDate(space.updatedAt) })}</p>
    </aside>
  );
}

function Unknown() {
  const t = useTranslations("space");
  return (
    <span lang={useLocale()} className="font-normal">
      {t("unknown")}
    </span>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const locale = useLocale();
  return (
    <div className="wrap-anywhere">
      <dt lang={locale} className="text-base text-soft">
        {label}
      </dt>
      <dd className="font-semibold whitespace-pre-line">{children}</dd>
    </div>
  );
}
