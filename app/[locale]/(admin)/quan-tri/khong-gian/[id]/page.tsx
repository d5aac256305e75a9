import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { SpaceForm, type SpaceValues } from "@/components/spaces/space-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { findSpaceToEdit } from "@/domain/spaces/queries.server";
import { listCurrentUnits } from "@/domain/units/queries.server";
import { localePath } from "@/messages/locales";
import { save } from "../actions";

type Props = PageProps<"/[locale]/quan-tri/khong-gian/[id]">;

const empty: SpaceValues = {
  name: "",
  unitId: "",
  address: "",
  hours: "",
  visiting: "",
  description: "",
  sourceName: "",
  sourceUrl: null,
  activities: [],
  shown: true,
};

export async function generateMetadata({ params }: Props) {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: "spaceAdmin" });
  return { title: t(id === "moi" ? "add" : "edit") };
}

/** One space's form; `moi` is a new one. */
export default async function SpaceAdminPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/quan-tri/khong-gian/${id}`, "admin.enter");
  const isNew = id === "moi";
  const space = isNew ? null : await findSpaceToEdit(actor, id);
  if (!isNew && !space) notFound();
  const t = await getTranslations();
  const { xong } = await searchParams;
  return (
    <WorkPage actor={actor} area="/quan-tri" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[
          { href: localePath(locale, "/quan-tri"), text: t("account.admin") },
          { href: localePath(locale, "/quan-tri/khong-gian"), text: t("spaceAdmin.title") },
        ]}
      />
      <h1 className="mb-6 text-3xl wrap-anywhere">{space?.name ?? t("spaceAdmin.add")}</h1>
      {xong && space ? (
        <Notice tone="success" role="status">
          {t("spaceAdmin.saved")}{" "}
          {space.shown ? (
            <a
              href={localePath(locale, `/khong-gian-van-hoa/${space.slug}`)}
              className="font-semibold underline underline-offset-4"
            >
              {t("spaceAdmin.open")}
            </a>
          ) : null}
        </Notice>
      ) : null}
      <SpaceForm
        key={space?.version}
        action={save}
        id={space?.id ?? randomUUID()}
        version={space?.version ?? 0}
        units={await listCurrentUnits()}
        values={space ?? empty}
      />
    </WorkPage>
  );
}
