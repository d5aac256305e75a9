import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Tag } from "@/components/ui/tag";
import { byToday } from "@/domain/happenings/vocabulary";
import { can } from "@/domain/permissions";
import { listSpacesToKeep } from "@/domain/spaces/edit-queries.server";
import { saysHours } from "@/domain/spaces/hours";
import { hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/ban-lam-viec/khong-gian">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "spaceDesk" });
  return { title: t("title") };
}

/** The spaces of a person's wards, with what visitors still miss on their pages. */
export default async function SpacesDeskPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/ban-lam-viec/khong-gian", "space.enter");
  const spaces = await listSpacesToKeep(actor);
  const t = await getTranslations();
  const today = hcmcToday();
  const area = can(actor, "desk.enter")
    ? { path: "/ban-lam-viec", name: t("desk.title") }
    : { path: "/quan-tri", name: t("account.admin") };
  return (
    <WorkPage actor={actor} area={area.path} width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, area.path), text: area.name }]}
      />
      <h1 className="text-3xl">{t("spaceDesk.title")}</h1>
      <p className="mt-2 mb-6 max-w-prose text-soft">
        {t(spaces.length > 0 ? "spaceDesk.lead" : "spaceDesk.none")}
      </p>
      <ul className="ruled empty:hidden">
        {spaces.map((space) => (
          <li key={space.id} className="group relative py-3 hover:bg-raised">
            <a
              href={localePath(locale, `/ban-lam-viec/khong-gian/${space.id}`)}
              className="font-semibold wrap-anywhere card-link"
            >
              {space.name}
            </a>
            <p className="flex flex-wrap items-center gap-2 text-base text-soft">
              {space.shown ? null : <Tag tone="red">{t("spaceAdmin.hidden")}</Tag>}
              {saysHours(space.week) ? null : <Tag tone="gold">{t("spaceDesk.noHours")}</Tag>}
              {t("spaceDesk.coming", { count: byToday(space.happenings, today).coming.length })}
            </p>
          </li>
        ))}
      </ul>
    </WorkPage>
  );
}
