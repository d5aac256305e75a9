import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { ButtonLink } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/section-heading";
import { Tag } from "@/components/ui/tag";
import { findCouncilChoices, listCouncils, listOwnMeetings } from "@/domain/councils/queries.server";
import { councilPath, meetingPath } from "@/domain/councils/vocabulary";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/kiem-duyet/hoi-dong">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "council" });
  return { title: t("list") };
}

/** The meetings a person is called to, and the councils of their units. */
export default async function CouncilsPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/kiem-duyet/hoi-dong", "council.enter");
  const t = await getTranslations("council");
  const [meetings, councils, choices] = await Promise.all([
    listOwnMeetings(actor),
    listCouncils(actor),
    findCouncilChoices(actor),
  ]);
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="text">
      <h1 className="text-3xl">{t("list")}</h1>
      <p className="mt-2 mb-8 text-soft">{t("lead")}</p>
      <SectionHeading title={t("yourMeetings")} />
      {meetings.length === 0 ? <p className="text-soft">{t("noMeetings")}</p> : null}
      <ul className="ruled">
        {meetings.map((one) => (
          <li key={one.id} className="group relative py-3 hover:bg-sand">
            <a href={localePath(locale, meetingPath(one.id))} className="card-link font-semibold">
              {formatMoment(one.startsAt)}
            </a>{" "}
            <Tag tone={one.state === "open" ? "red" : "plain"}>{t(`meetingState.${one.state}`)}</Tag>
            <p className="text-soft wrap-anywhere">
              {one.councilName} · {one.place}
            </p>
          </li>
        ))}
      </ul>
      {meetings.length > 0 ? (
        <p className="mt-2 text-base">
          <a href="/api/calendar/cua-toi.ics" download className="tap link">
            {t("intoCalendar")}
          </a>
        </p>
      ) : null}
      <div className="mt-10">
        <SectionHeading title={t("councils")} />
      </div>
      {councils.length === 0 ? <p className="text-soft">{t("noCouncils")}</p> : null}
      <ul className="ruled">
        {councils.map((one) => (
          <li key={one.id} className="group relative py-3 hover:bg-sand">
            <a
              href={localePath(locale, councilPath(one.id))}
              className="card-link font-semibold wrap-anywhere"
            >
              {one.name}
            </a>
            <p className="text-soft wrap-anywhere">
              {one.unitName} · {one.campaignName ?? t("standing")} ·{" "}
              {t("memberCount", { count: one.members })}
            </p>
          </li>
        ))}
      </ul>
      {choices.units.length > 0 ? (
        <ButtonLink href={localePath(locale, "/kiem-duyet/hoi-dong/moi")} className="mt-6">
          {t("new")}
        </ButtonLink>
      ) : null}
    </WorkPage>
  );
}
