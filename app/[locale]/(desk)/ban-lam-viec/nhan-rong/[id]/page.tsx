import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { AdoptionForm } from "@/components/adoptions/adoption-form";
import { EndAdoptionForm, RenewAdoptionForm } from "@/components/adoptions/adoption-steps";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { choice, readQuery } from "@/domain/address/read-query";
import { findUnitAdoption } from "@/domain/adoptions/queries.server";
import { renewalOf, yearAfter } from "@/domain/adoptions/renewal";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { end, renew, update } from "../actions";
import { Renewed } from "@/components/ui/renewed";

type Props = PageProps<"/[locale]/ban-lam-viec/nhan-rong/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "adoption.desk" });
  return { title: t("edit") };
}

/** One adoption of the person's own unit: its words, and its end. */
export default async function AdoptionPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/ban-lam-viec/nhan-rong/${id}`, "desk.enter");
  const adoption = await findUnitAdoption(actor, id);
  if (!adoption) notFound();
  const t = await getTranslations();
  const { xong } = readQuery(await searchParams, { xong: choice(["moi", "luu", "tiep"], null) });
  const done = xong && ({ moi: "recorded", luu: "saved", tiep: "renewed" } as const)[xong];
  const today = hcmcToday();
  const due = renewalOf(adoption, today);
  const form = (
    <Renewed by={adoption.version}>
      <AdoptionForm action={update} hidden={{ id, version: adoption.version }} units={[]} values={adoption} />
    </Renewed>
  );
  return (
    <WorkPage actor={actor} area="/ban-lam-viec" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[
          { href: localePath(locale, "/ban-lam-viec"), text: t("desk.title") },
          { href: localePath(locale, "/ban-lam-viec/nhan-rong"), text: t("adoption.desk.title") },
        ]}
      />
      <h1 className="text-3xl wrap-anywhere">{adoption.modelName}</h1>
      <p className="mt-2 mb-6 flex flex-wrap items-center gap-3 text-soft">
        <Tag tone={adoption.status === "running" ? "sage" : "plain"}>
          {t(`adoption.desk.status.${adoption.status}`)}
        </Tag>
        {adoption.unitName}
        {adoption.endedOn ? ` · ${t("adoption.ended", { date: formatDate(adoption.endedOn) })}` : null}
        <a href={localePath(locale, `/mo-hinh/${adoption.modelSlug}#noi-ap-dung`)} className="touch-link">
          {t("adoption.backToModel")}
        </a>
      </p>
      {done ? (
        <Notice tone="success" role="status">
          {t(`adoption.desk.${done}`)}
        </Notice>
      ) : null}
      {due !== "none" ? (
        <Notice
          tone={due === "overdue" ? "warning" : "info"}
          title={t(`adoption.desk.due.${due}`, { date: formatDate(adoption.dueOn!) })}
        />
      ) : adoption.dueOn ? (
        <p className="mb-4 text-soft">{t("adoption.desk.dueOn", { date: formatDate(adoption.dueOn) })}</p>
      ) : null}
      {adoption.status === "running" ? (
        <Renewed by={adoption.version}>
          <RenewAdoptionForm
            action={renew}
            id={id}
            version={adoption.version}
            next={formatDate(yearAfter(today))}
            result={adoption.result}
            figures={adoption.figures}
            isDue={due !== "none"}
          />
        </Renewed>
      ) : null}
      {due === "none" ? (
        form
      ) : (
        <details className="mb-4 border-t border-line pt-2">
          <summary className="flex min-h-11 items-center underline underline-offset-4">
            {t("adoption.desk.change")}
          </summary>
          <div className="pt-3">{form}</div>
        </details>
      )}
      {adoption.status === "running" ? (
        <EndAdoptionForm
          action={end}
          id={id}
          version={adoption.version}
          today={today}
          result={adoption.result}
        />
      ) : null}
    </WorkPage>
  );
}
