import { getTranslations } from "next-intl/server";
import { currentSessionId, requireViewer } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { CalendarAddress } from "@/components/calendar/calendar-address";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { TopicsForm } from "@/components/mail/topics-form";
import { OwnFactor } from "./own-factor";
import { PasswordForm } from "@/components/users/password-form";
import { SessionList } from "@/components/users/session-list";
import { readQuery, words } from "@/domain/address/read-query";
import { listDeadlines } from "@/domain/calendar/deadlines.server";
import { findFeed } from "@/domain/calendar/feed.server";
import { mailServer } from "@/domain/mail/settings";
import { mailTopicsOf, offeredTopics } from "@/domain/mail/topics.server";
import { formatMoment } from "@/domain/time/dates";
import { listSessions } from "@/domain/users/open-sessions.server";
import { rolesOf } from "@/domain/users/queries.server";
import {
  changeOwnPassword,
  chooseMailTopics,
  endCalendarAddress,
  endMyOtherSessions,
  endMySession,
  makeCalendarAddress,
} from "./actions";

/** What somebody without the role for it is led here from. */
const areas = ["desk", "moderation", "admin"] as const;

export async function generateMetadata({ params }: PageProps<"/[locale]/tai-khoan">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "account" });
  return { title: t("account") };
}

export default async function AccountPage({ params, searchParams }: PageProps<"/[locale]/tai-khoan">) {
  const { locale } = await params;
  const actor = await requireViewer(locale, "/tai-khoan");
  const t = await getTranslations("account");
  const mail = await getTranslations("mail");
  const calendar = await getTranslations("calendar");
  const [roles, deadlines, feedMadeAt] = await Promise.all([
    rolesOf([actor.id]),
    listDeadlines(actor),
    findFeed(actor),
  ]);
  const sessions = await listSessions(actor, actor.id, await currentSessionId());
  const { "khu-vuc": asked } = readQuery(await searchParams, { "khu-vuc": words(20) });
  const area = areas.find((one) => one === asked);
  return (
    <WorkPage actor={actor} area="/tai-khoan" width="text">
      {asked ? (
        <Notice tone="warning" role="status" title={t("sentFrom", { area: t(area ?? "thatPage") })}>
          {t("sentFromMeans")}
        </Notice>
      ) : null}
      <h1 className="text-3xl">{actor.name}</h1>
      <p className="text-soft">{actor.email}</p>
      <section className="mt-8">
        <h2 className="text-xl">{t("roles")}</h2>
        {roles.length === 0 ? <p className="mt-2">{t("noRoles")}</p> : null}
        <ul className="mt-3 space-y-3">
          {roles.map((role) => (
            <li key={role.id} className="border-l-3 border-gold pl-4">
              <strong className="font-semibold">
                {t(`role.${role.role}`)} · {role.unitName}
              </strong>
              <p className="text-base text-soft">{t(`roleMeans.${role.role}`)}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className="mt-10">
        <h2 className="text-xl">{t("sessions")}</h2>
        <p className="mt-1 text-base text-soft">{t("sessionsLead")}</p>
        <SessionList
          sessions={sessions}
          ending={(handle, label) => (
            <ButtonForm action={endMySession} values={{ session: handle }} variant="secondary">
              {label}
            </ButtonForm>
          )}
        />
        {sessions.length > 1 ? (
          <ButtonForm action={endMyOtherSessions} variant="secondary" className="mt-4">
            {t("endOthers")}
          </ButtonForm>
        ) : null}
      </section>
      <section className="mt-10" id="thu">
        <h2 className="text-xl">{mail("topics.title")}</h2>
        <p className="mt-1 mb-4 text-base text-soft">{mail(mailServer() ? "topics.lead" : "topics.off")}</p>
        <TopicsForm
          action={chooseMailTopics}
          topics={await mailTopicsOf(actor)}
          offered={offeredTopics(actor)}
        />
      </section>
      <section className="mt-10" id="lich">
        <h2 className="text-xl">{calendar("title")}</h2>
        <p className="mt-1 text-base text-soft">{calendar("lead")}</p>
        <p className="mt-3">
          <a href={`/api/calendar/cua-toi.ics?locale=${locale}`} download className="touch-link">
            {calendar("download", { count: deadlines.length })}
          </a>
        </p>
        <CalendarAddress
          make={makeCalendarAddress}
          end={endCalendarAddress}
          madeAt={feedMadeAt && formatMoment(feedMadeAt)}
        />
      </section>
      <OwnFactor actor={actor} sessionId={(await currentSessionId())!} />
      <section className="mt-10 max-w-md">
        <h2 className="mb-4 text-xl">{t("changePassword")}</h2>
        <PasswordForm action={changeOwnPassword} email={actor.email} />
      </section>
    </WorkPage>
  );
}
