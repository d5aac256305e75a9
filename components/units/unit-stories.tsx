import { useLocale, useTranslations } from "next-intl";
import type { ProfileCard as Card } from "@/domain/profiles/queries.server";
import type { UnitPage } from "@/domain/units/unit-page.server";
import { unitFiguresPath } from "@/domain/tallies/address";
import { feedPath, localePath } from "@/messages/locales";
import { ProfileRows } from "../profiles/profile-row";
import { ToFigures } from "../tallies/figures-apart";
import { SectionHeading } from "../ui/section-heading";
import { UnitName, useUnitWords } from "./unit-name";

type UnitStoriesProps = {
  unit: UnitPage;
  stories: Card[];
  total: number;
  /** Address of the list of all; null when all are here. */
  all: string | null;
  narrow?: boolean;
};

/** The newest stories of a unit, and the way to all of them. */
export function UnitStories({ unit, stories, total, all, narrow }: UnitStoriesProps) {
  const t = useTranslations("units");
  const ward = useTranslations("wardPage");
  const locale = useLocale();
  const words = useUnitWords({ name: unit.label, nameEn: unit.nameEn });
  return (
    <section className="mt-6 md:mt-10">
      <SectionHeading
        title={t("storiesTitle")}
        more={all ? { href: all, text: t("allStories", { count: total }) } : undefined}
      />
      {total === 0 ? <p>{t.rich("noStories", words)}</p> : null}
      <ProfileRows profiles={stories} narrow={narrow} priority />
      <p className="no-print mt-6 flex flex-wrap gap-x-6">
        <a
          href={feedPath(locale, `/don-vi/${unit.id}/rss.xml`)}
          type="application/rss+xml"
          className="touch-link text-base text-soft"
        >
          <span>{ward.rich("follow", words)}</span>
        </a>
        <ToFigures path={unitFiguresPath(unit.id)} />
      </p>
    </section>
  );
}

type SuccessorListProps = { unit: UnitPage; stories: Record<string, number> };

/** The units of today a former one went to, each with how many stories it has. */
export function SuccessorList({ unit, stories }: SuccessorListProps) {
  const t = useTranslations("units");
  const locale = useLocale();
  return (
    <section className="mt-8 rounded-xl bg-sand px-5 py-5 md:px-8">
      <h2 className="text-xl">{t("nowTitle")}</h2>
      <ul className="mt-2 grid gap-x-8 sm:grid-cols-2">
        {unit.successors.map((one) => (
          <li key={one.id} className="py-1">
            <a href={localePath(locale, `/don-vi/${one.id}`)} className="touch-link font-semibold">
              <UnitName unit={{ name: one.name }} />
            </a>
            <span className="-mt-1.5 block text-base text-soft">
              {[one.part ? t("nowPart") : "", t("stories", { count: stories[one.id] ?? 0 })]
                .filter(Boolean)
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
