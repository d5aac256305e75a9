import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { TakeOut } from "@/app/_sheets/take-out";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { listUnitAdoptions } from "@/domain/adoptions/queries.server";
import { renewalOf } from "@/domain/adoptions/renewal";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/ban-lam-viec/nhan-rong">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "adoption.desk" });
  return { title: t("title") };
}

/** What the person's unit took home. */
export default async function AdoptionsPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/ban-lam-viec/nhan-rong", "desk.enter");
  const t = await getTranslations();
  const adoptions = await listUnitAdoptions(actor);
  return (
    <WorkPage actor={actor} area="/ban-lam-viec">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/ban-lam-viec"), text: t("desk.title") }]}
      />
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl">{t("adoption.desk.title")}</h1>
        <ButtonLink href={localePath(locale, "/mo-hinh/lan-toa")}>{t("adoption.desk.browse")}</ButtonLink>
      </div>
      <p className="mt-2 max-w-prose text-soft">
        {t(adoptions.length > 0 ? "adoption.desk.lead" : "adoption.desk.none")}
      </p>
      {adoptions.length > 0 ? <TakeOut list="adoptions" locale={locale} className="mt-3" /> : null}
      <ul className="mt-3 ruled empty:hidden">
        {adoptions.map((one) => (
          <li
            key={one.id}
            className="group relative grid gap-x-6 gap-y-1 py-4 md:grid-cols-[minmax(0,1fr)_10rem_14rem] md:items-baseline"
          >
            <div className="min-w-0 wrap-anywhere">
              <a
                href={localePath(locale, `/ban-lam-viec/nhan-rong/${one.id}`)}
                className="font-semibold card-link"
              >
                {one.modelName}
              </a>
              <p className="line-clamp-2 text-base text-soft">{one.result || t("adoption.noResult")}</p>
              <Due adoption={one} />
            </div>
            <p>
              <Tag tone={one.status === "running" ? "sage" : "plain"}>
                {t(`adoption.desk.status.${one.status}`)}
              </Tag>
            </p>
            <p className="text-base text-soft">
              {one.unitName}, {t("adoption.since", { date: formatDate(one.sinceOn) })}
            </p>
          </li>
        ))}
      </ul>
    </WorkPage>
  );
}

type DueProps = { adoption: Parameters<typeof renewalOf>[0] };

/** That its yearly word is near, or overdue. */
async function Due({ adoption }: DueProps) {
  const t = await getTranslations("adoption.desk");
  const due = renewalOf(adoption, hcmcToday());
  if (due === "none") return null;
  return (
    <p className="mt-1">
      <Tag tone={due === "overdue" ? "red" : "gold"}>
        {t(`due.${due}`, { date: formatDate(adoption.dueOn!) })}
      </Tag>
    </p>
  );
}
