import { useLocale, useTranslations } from "next-intl";
import { byToday } from "@/domain/happenings/vocabulary";
import type { SpaceCard } from "@/domain/spaces/queries.server";
import { localePath } from "@/messages/locales";
import { writeDays, writeHour } from "../happenings/happening-time";
import { contentLanguage } from "../profiles/profile-words";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { SectionHeading } from "../ui/section-heading";

const mostShown = 12;

/** What comes next at all spaces together, the soonest first, on `today` (ISO date, named by the page); nothing where nothing comes. */
export function ComingAtSpaces({ spaces, today }: { spaces: SpaceCard[]; today: string }) {
  const t = useTranslations("happening");
  const locale = useLocale();
  const all = spaces.flatMap(({ slug, name, illustrative, happenings }) =>
    happenings.map((one) => ({ ...one, slug, of: name, illustrative })),
  );
  const coming = byToday(all, today).coming.slice(0, mostShown);
  if (coming.length === 0) return null;
  return (
    <section className="mt-16">
      <SectionHeading title={t("coming")} />
      <ul className="ruled">
        {coming.map((one) => (
          <li
            key={one.key}
            className="group relative grid grid-cols-1 gap-x-6 gap-y-0.5 py-3 md:grid-cols-[15rem_minmax(0,1fr)]"
          >
            <p>
              <span className="block">{writeDays(one, t)}</span>
              {one.from ? <span className="text-soft">{writeHour(one)}</span> : null}
            </p>
            <p lang={contentLanguage(locale)} className="min-w-0 wrap-anywhere">
              <a
                href={localePath(locale, `/khong-gian-van-hoa/${one.slug}`)}
                className="card-link font-semibold"
              >
                {one.title}
              </a>
              <span className="block text-soft">{one.of}</span>
              <IllustrativeTag of={one} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
