import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { AttendanceForm } from "@/components/councils/attendance-form";
import { CloseMeetingForm } from "@/components/councils/close-meeting-form";
import { MeetingItems } from "@/components/councils/meeting-items";
import { PlanForm } from "@/components/councils/plan-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonForm } from "@/components/ui/button-form";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { SectionHeading } from "@/components/ui/section-heading";
import { Tag } from "@/components/ui/tag";
import { findMeeting } from "@/domain/councils/queries.server";
import { quorumOf } from "@/domain/councils/tally";
import { councilPath, meetingPath } from "@/domain/councils/vocabulary";
import { formatMoment, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { attend, plan, step, turn } from "../../actions";
import { Renewed } from "@/components/ui/renewed";

type Props = PageProps<"/[locale]/kiem-duyet/hoi-dong/hop/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "council" });
  return { title: t("meeting") };
}

/** A meeting: when and where, what it is about, who is there; run from here by its chair and secretary. */
export default async function MeetingPage({ params }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, meetingPath(id), "council.enter");
  if (!/^[0-9a-f-]{36}$/.test(id)) notFound();
  const its = await orNotFound(findMeeting(actor, id));
  const t = await getTranslations("council");
  const moment = formatMoment(its.startsAt);
  const present = its.members.filter(({ state }) => state === "present").length;
  const needed = quorumOf(its.members.length, its.council);
  const mayGather = its.mayRun && (its.state === "planned" || its.state === "open");
  const to = (rest: string) => localePath(locale, meetingPath(id) + rest);
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="wide">
      <Breadcrumbs
        label={t("breadcrumb")}
        items={[
          { href: localePath(locale, "/kiem-duyet/hoi-dong"), text: t("list") },
          { href: localePath(locale, councilPath(its.councilId)), text: its.council.name },
        ]}
      />
      <h1 className="text-3xl">{t("meetingAt", { at: moment })}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 wrap-anywhere">
        <Tag tone={its.state === "open" ? "red" : "plain"}>{t(`meetingState.${its.state}`)}</Tag>
        <span>{its.place}</span>
        <span className="text-soft">{t(`ballot.${its.ballot}`)}</span>
      </p>
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <section>
          <SectionHeading title={t("agenda", { count: its.items.length })} />
          <MeetingItems meeting={its} turn={turn} />
          {its.mayPrepare && (its.state === "planned" || its.state === "open") ? (
            <a href={to("/chuong-trinh")} className="tap link mt-3">
              {t("chooseAgenda")}
            </a>
          ) : null}
          {its.conclusion ? (
            <>
              <h3 className="mt-8 font-sans text-lg font-semibold">{t("conclusion")}</h3>
              <p className="whitespace-pre-line wrap-anywhere">{its.conclusion}</p>
            </>
          ) : null}
          {its.state === "open" && its.mayRun ? (
            <CloseMeetingForm action={step} id={id} version={its.version} />
          ) : null}
        </section>
        <section className={its.state === "planned" ? "max-lg:order-first" : undefined}>
          <SectionHeading title={t("attendanceTitle")} />
          <p className="mb-3">{t("quorumNow", { present, members: its.members.length, needed })}</p>
          {mayGather ? (
            <AttendanceForm
              key={its.members.map(({ state }) => state).join()}
              action={attend}
              meetingId={id}
              members={its.members.map(({ id: memberId, name, seat, state }) => ({
                id: memberId,
                name,
                seat,
                state,
              }))}
              running={its.state === "open"}
            />
          ) : (
            <ul className="ruled">
              {its.members.map((one) => (
                <li key={one.id} className="py-2 wrap-anywhere">
                  <strong>{one.name}</strong>{" "}
                  <span className="text-soft">
                    {t(`seat.${one.seat}`)} · {t(`attendance.${one.state}`)}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {its.state === "planned" && its.mayRun ? (
            <ButtonForm
              action={step}
              values={{ id, version: String(its.version), step: "open" }}
              className="mt-6"
            >
              {t("begin")}
            </ButtonForm>
          ) : null}
          {its.state === "planned" && its.mayPrepare ? (
            <>
              <Renewed by={its.version}>
                <PlanForm
                  action={plan}
                  id={id}
                  version={its.version}
                  councilId={its.councilId}
                  values={{
                    day: hcmcToday(its.startsAt),
                    time: moment.slice(0, 5),
                    place: its.place,
                    ballot: its.ballot,
                  }}
                />
              </Renewed>
              <ConfirmForm
                action={step}
                values={{ id, version: String(its.version), step: "cancel" }}
                variant="quiet"
                opener={t("callOff")}
                means={t("callOffMeans")}
                confirm={t("callOff")}
                className="mt-2"
              />
            </>
          ) : null}
          {its.maySeeMinutes && its.items.length > 0 && its.state !== "cancelled" ? (
            <a href={to("/bien-ban")} className="tap link mt-4 font-semibold">
              {t("minutes")}
            </a>
          ) : null}
        </section>
      </div>
    </WorkPage>
  );
}
