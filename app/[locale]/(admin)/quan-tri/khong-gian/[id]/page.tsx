import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { errorTitle } from "@/app/_server/error-title";
import { changePhoto, savePhotoWords } from "@/app/_server/photo-actions";
import { refusedUpload, uploadQuery } from "@/app/_server/upload-route";
import { requireArea } from "@/app/_server/viewer";
import { PlacePhotos } from "@/components/media/place-photos";
import { SpaceSaved } from "@/components/spaces/saved-notice";
import { SpaceForm, type SpaceValues } from "@/components/spaces/space-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { readQuery, said } from "@/domain/address/read-query";
import { listPhotos } from "@/domain/media/photos.server";
import { findSpaceToEdit } from "@/domain/spaces/edit-queries.server";
import { listCurrentUnits } from "@/domain/units/queries.server";
import { localePath } from "@/messages/locales";
import { save } from "../actions";
import { Renewed } from "@/components/ui/renewed";

type Props = PageProps<"/[locale]/quan-tri/khong-gian/[id]">;

const empty: SpaceValues = {
  name: "",
  unitId: "",
  address: "",
  latitude: null,
  longitude: null,
  week: null,
  hours: "",
  closedDays: [],
  onHolidays: null,
  way: "",
  contact: "",
  cost: "",
  access: "",
  visiting: "",
  happenings: [],
  description: "",
  sourceName: "",
  sourceUrl: null,
  activities: [],
  shown: true,
};

export async function generateMetadata({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: "spaceAdmin" });
  const refused = refusedUpload(readQuery(await searchParams, uploadQuery));
  return { title: await errorTitle(locale, t(id === "moi" ? "add" : "edit"), refused !== null) };
}

/** One space's form and its photos; `moi` is a new one, which is saved before it can have any. */
export default async function SpaceAdminPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/quan-tri/khong-gian/${id}`, "admin.enter");
  const isNew = id === "moi";
  const space = isNew ? null : await findSpaceToEdit(actor, id);
  if (!isNew && !space) notFound();
  const t = await getTranslations();
  const search = readQuery(await searchParams, { ...uploadQuery, xong: said() });
  const photos = space ? await listPhotos(actor, { kind: "space", id: space.id }) : [];
  return (
    <AdminPage actor={actor} current="/quan-tri/khong-gian" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[
          { href: localePath(locale, "/quan-tri"), text: t("account.admin") },
          { href: localePath(locale, "/quan-tri/khong-gian"), text: t("spaceAdmin.title") },
        ]}
      />
      <h1 className="text-3xl wrap-anywhere">{space?.name ?? t("spaceAdmin.add")}</h1>
      <p className="mt-2 mb-6 text-soft">
        {space ? (
          <a href="#hinh-anh" className="touch-link">
            {t("spaceAdmin.toPhotos", { count: photos.length })}
          </a>
        ) : (
          t("spaceAdmin.photosLater")
        )}
      </p>
      {search.xong && space ? <SpaceSaved space={space} /> : null}
      <Renewed by={space?.version ?? 0}>
        <SpaceForm
          action={save}
          id={space?.id ?? randomUUID()}
          version={space?.version ?? 0}
          units={await listCurrentUnits()}
          values={space ?? empty}
        />
      </Renewed>
      {space ? (
        <PlacePhotos
          owner={actor.id}
          url={`/api/spaces/${space.id}/photos`}
          photos={photos}
          actions={{ saveWords: savePhotoWords, change: changePhoto }}
          refused={refusedUpload(search)}
        />
      ) : null}
    </AdminPage>
  );
}
