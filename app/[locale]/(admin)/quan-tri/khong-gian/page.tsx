import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { TakeOut } from "@/app/_sheets/take-out";
import { ButtonLink } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { listSpacesToEdit } from "@/domain/spaces/edit-queries.server";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/quan-tri/khong-gian">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "spaceAdmin" });
  return { title: t("title") };
}

export default async function SpacesAdminPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/khong-gian", "admin.enter");
  const t = await getTranslations();
  const spaces = await listSpacesToEdit(actor);
  return (
    <AdminPage actor={actor} current="/quan-tri/khong-gian">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl">{t("spaceAdmin.title")}</h1>
        <ButtonLink href={localePath(locale, "/quan-tri/khong-gian/moi")}>{t("spaceAdmin.add")}</ButtonLink>
      </div>
      {spaces.length === 0 ? <p className="mt-6">{t("spaceAdmin.none")}</p> : null}
      <TakeOut list="spaces" locale={locale} className="mt-3" />
      <ul className="mt-6 ruled empty:hidden">
        {spaces.map((space) => (
          <li
            key={space.id}
            className="group relative grid gap-x-6 gap-y-1 py-4 hover:bg-raised md:grid-cols-[minmax(0,1fr)_14rem]"
          >
            <div className="min-w-0 wrap-anywhere">
              <a
                href={localePath(locale, `/quan-tri/khong-gian/${space.id}`)}
                className="font-semibold card-link"
              >
                {space.name}
              </a>
              <p className="text-base text-soft">
                {[space.unitName, space.address].filter(Boolean).join(" · ")}
              </p>
            </div>
            <p className="flex flex-wrap content-start items-center gap-2 text-base text-soft">
              {space.shown ? null : <Tag tone="red">{t("spaceAdmin.hidden")}</Tag>}
              {formatMoment(space.updatedAt)}
            </p>
          </li>
        ))}
      </ul>
    </AdminPage>
  );
}
