import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { CouncilForm } from "@/components/councils/council-form";
import { MemberList } from "@/components/councils/member-list";
import { PlanForm } from "@/components/councils/plan-form";
import { SeatForm } from "@/components/councils/seat-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { SectionHeading } from "@/components/ui/section-heading";
import { Tag } from "@/components/ui/tag";
import { findCouncil } from "@/domain/councils/queries.server";
import { quorumOf } from "@/domain/councils/tally";
import { councilPath, meetingPath } from "@/domain/councils/vocabulary";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { plan, save, seat, unseat } from "../actions";
import { Renewed } from "@/components/ui/renewed";

type Props = PageProps<"/[locale]/kiem-duyet/hoi-dong/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "council" });
  return { title: t("one") };
}

/** A council: its rules, who sits in it, its meetings. */
export default async function CouncilPage({ params }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, councilPath(id), "council.enter");
  if (!/^[0-9a-f-]{36}$/.test(id)) notFound();
  const its = await orNotFound(findCouncil(actor, id));
  const t = await getTranslations("council");
  const quorum = `${its.quorumPart}/${its.quorumWhole}`;
  const pass = `${its.passPart}/${its.passWhole}`;
  const values = {
    name: its.name,
    unitId: its.unitId,
    campaignId: its.campaignId ?? "",
    quorum,
    pass,
    passMoreThan: its.passMoreThan ? "more" : "least",
    passShareOf: its.passShareOf,
    leastScore: its.leastScore === null ? "" : String(its.leastScore / 100).replace(".", ","),
  };
  const least = its.leastScore === null ? "" : t("leastIs", { score: values.leastScore });
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="text">
      <Breadcrumbs
        label={t("breadcrumb")}
        items={[{ href: localePath(locale, "/kiem-duyet/hoi-dong"), text: t("list") }]}
      />
      <h1 className="text-3xl wrap-anywhere">{its.name}</h1>
      <p className="mt-1 mb-8 text-soft wrap-anywhere">
        {its.unitName} · {its.campaignName ?? t("standing")}
      </p>
      <SectionHeading title={t("meetings")} />
      {its.meetings.length === 0 ? <p className="text-soft">{t("noneYet")}</p> : null}
      <ul className="ruled">
        {its.meetings.map((one) => (
          <li key={one.id} className="group relative py-3 hover:bg-sand">
            <a href={localePath(locale, meetingPath(one.id))} className="card-link font-semibold">
              {formatMoment(one.startsAt)}
            </a>{" "}
            <Tag tone={one.state === "open" ? "red" : "plain"}>{t(`meetingState.${one.state}`)}</Tag>
            <p className="text-soft wrap-anywhere">
              {one.place} · {t(`ballot.${one.ballot}`)} · {t("itemCount", { count: one.items })}
            </p>
          </li>
        ))}
      </ul>
      {its.mayPrepare ? (
        <PlanForm
          action={plan}
          id={randomUUID()}
          version={0}
          councilId={id}
          values={{ day: "", time: "", place: "", ballot: "" }}
        />
      ) : null}
      <div className="mt-10">
        <SectionHeading title={t("members", { count: its.seats.length })} />
      </div>
      <MemberList members={its.seats} unseat={its.mayManage ? unseat : null} councilId={id} />
      {its.mayManage ? (
        <SeatForm
          key={its.seats.length}
          action={seat}
          councilId={id}
          taken={its.seats.map((one) => one.seat)}
          open={its.seats.length === 0}
        />
      ) : null}
      <div className="mt-10">
        <SectionHeading title={t("rules")} />
      </div>
      <p>
        {t("quorumIs", { share: quorum, count: quorumOf(its.seats.length, its), members: its.seats.length })}
      </p>
      <p>
        {t(its.passMoreThan ? "ruleMore" : "ruleLeast", { share: pass, of: t(`shareOf.${its.passShareOf}`) })}{" "}
        {least}
      </p>
      {its.mayManage ? (
        <details className="mt-3">
          <summary className="tap link cursor-pointer">{t("changeRules")}</summary>
          <div className="mt-3">
            <Renewed by={its.version}>
              <CouncilForm
                action={save}
                id={id}
                version={its.version}
                values={values}
                choices={{ units: [], campaigns: [] }}
              />
            </Renewed>
          </div>
        </details>
      ) : null}
    </WorkPage>
  );
}
