import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { changePhoto, savePhotoWords } from "@/app/_server/photo-actions";
import { refusedUpload, uploadQuery } from "@/app/_server/upload-route";
import { isPostedWithoutScripts, requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { PlacePhotos } from "@/components/media/place-photos";
import { SpaceSaved } from "@/components/spaces/saved-notice";
import { VisitForm } from "@/components/spaces/visit-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { readQuery, said } from "@/domain/address/read-query";
import { listPhotos } from "@/domain/media/photos.server";
import { can } from "@/domain/permissions";
import { findSpaceToKeep } from "@/domain/spaces/edit-queries.server";
import { localePath } from "@/messages/locales";
import { keep } from "../actions";
import { Renewed } from "@/components/ui/renewed";

type Props = PageProps<"/[locale]/ban-lam-viec/khong-gian/[id]">;

export async function generateMetadata({ params, searchParams }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "spaceDesk" });
  const refused = refusedUpload(readQuery(await searchParams, uploadQuery)) !== null;
  return { title: await errorTitle(locale, t("title"), refused || (await isPostedWithoutScripts())) };
}

/** When a ward's space is open, how it is visited, what goes on there, and its photos. */
export default async function SpaceDeskPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/ban-lam-viec/khong-gian/${id}`, "space.enter");
  const space = await findSpaceToKeep(actor, id);
  if (!space) notFound();
  const t = await getTranslations();
  const search = readQuery(await searchParams, { ...uploadQuery, xong: said() });
  return (
    <WorkPage actor={actor} area={can(actor, "desk.enter") ? "/ban-lam-viec" : "/quan-tri"} width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/ban-lam-viec/khong-gian"), text: t("spaceDesk.title") }]}
      />
      <h1 className="text-3xl wrap-anywhere">{space.name}</h1>
      <p className="mt-2 mb-6 max-w-prose text-soft">{t("spaceDesk.formLead")}</p>
      {search.xong ? <SpaceSaved space={space} /> : null}
      <Renewed by={space.version}>
        <VisitForm action={keep} id={space.id} version={space.version} values={space} />
      </Renewed>
      <PlacePhotos
        owner={actor.id}
        url={`/api/spaces/${space.id}/photos`}
        photos={await listPhotos(actor, { kind: "space", id: space.id })}
        actions={{ saveWords: savePhotoWords, change: changePhoto }}
        refused={refusedUpload(search)}
      />
    </WorkPage>
  );
}
