import { getTranslations } from "next-intl/server";
import { publicGallery, publicGalleryCount } from "@/app/_server/public-data";
import { PhotoGrid } from "@/components/media/photo-grid";
import { SectionHeading } from "@/components/ui/section-heading";
import type { GalleryOf } from "@/domain/media/gallery.server";
import { localePath } from "@/messages/locales";

/** How many of its newest photos a unit's page shows. */
const shown = 4;

type GalleryLinkProps = { locale: string; path: string; of: GalleryOf };

/** The newest photos of a gallery and the way to all of them; nothing where there are none. `path` is the owner's, without locale. */
export async function GallerySection({ locale, path, of }: GalleryLinkProps) {
  const total = await publicGalleryCount(of);
  if (total === 0) return null;
  const t = await getTranslations("gallery");
  const photos = await publicGallery(of, 1, shown);
  return (
    <section className="mt-12">
      <SectionHeading
        title={t("heading")}
        more={
          total > photos.length
            ? { href: localePath(locale, `${path}/hinh-anh`), text: t("all", { count: total }) }
            : undefined
        }
      />
      <PhotoGrid photos={photos} />
    </section>
  );
}

/** The way to a campaign's gallery, for a page that shows photos of its own; nothing while it would show no more. */
export async function GalleryLink({ locale, path, of, beside }: GalleryLinkProps & { beside: number }) {
  const total = await publicGalleryCount(of);
  if (total <= beside) return null;
  const t = await getTranslations("gallery");
  return (
    <p className="no-print mt-6">
      <a href={localePath(locale, `${path}/hinh-anh`)} className="touch-link font-semibold">
        {t("all", { count: total })}
      </a>
    </p>
  );
}
