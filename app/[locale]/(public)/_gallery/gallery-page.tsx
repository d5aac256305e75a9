import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicGallery, publicGalleryCount } from "@/app/_server/public-data";
import { PhotoGrid } from "@/components/media/photo-grid";
import { NothingHere } from "@/components/site/dead-end";
import { ListPages } from "@/components/site/list-pages";
import { PublicPage } from "@/components/site/public-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import type { GalleryOf } from "@/domain/media/gallery.server";
import { localePath } from "@/messages/locales";
import { pagePath } from "../_lists/lists";

/** Photos on one page: four rows of a desk, twelve of a phone. */
const photosOfPage = 24;

type GalleryProps = {
  locale: string;
  /** Whose gallery it is: the address of that page without locale, its section and its name. */
  owner: { path: string; section: string; name: string };
  of: GalleryOf;
  page: number;
};

/** One page of a gallery; 404 where there is no photo, and beyond its end. */
export async function GalleryPage({ locale, owner, of, page }: GalleryProps) {
  const total = await publicGalleryCount(of);
  const pages = Math.ceil(total / photosOfPage);
  if (page > pages) return <NothingHere />;
  const photos = await publicGallery(of, page, photosOfPage);
  const t = await getTranslations("gallery");
  const crumb = (await getTranslations("profile"))("breadcrumb");
  const title = t("title", { name: owner.name });
  const path = `${owner.path}/hinh-anh`;
  return (
    <PublicPage section={owner.section} path={pagePath(path, page)} passedOnAs={title}>
      <Breadcrumbs label={crumb} items={[{ href: localePath(locale, owner.path), text: owner.name }]} />
      <h1 className="text-3xl wrap-anywhere">{title}</h1>
      <p className="mt-2 mb-8 text-soft">{t("lead", { count: total })}</p>
      <PhotoGrid photos={photos} />
      <ListPages page={page} pages={pages} address={(number) => localePath(locale, pagePath(path, number))} />
    </PublicPage>
  );
}

/** Title and addresses of a page of a gallery; empty where there is none. */
export async function galleryMetadata({ locale, owner, of, page }: GalleryProps) {
  if ((await publicGalleryCount(of)) === 0) return {};
  const t = await getTranslations({ locale, namespace: "gallery" });
  const title = t("title", { name: owner.name });
  return pageMetadata(locale, pagePath(`${owner.path}/hinh-anh`, page), {
    title: page > 1 ? `${title} (${page})` : title,
    description: title,
  });
}
