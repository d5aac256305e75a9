import { publicUnit } from "@/app/_server/public-data";
import { NothingHere } from "@/components/site/dead-end";
import { unitNameIn } from "@/components/units/unit-name";
import { GalleryPage, galleryMetadata } from "../../../_gallery/gallery-page";

type Address = { locale: string; unit: string; page: number };

async function galleryAt({ locale, unit: id, page }: Address) {
  const unit = await publicUnit(id);
  if (!unit) return null;
  const name = unitNameIn(locale, { name: unit.label, nameEn: unit.nameEn });
  return {
    locale,
    page,
    owner: { path: `/don-vi/${id}`, section: "/don-vi", name },
    of: { unit: { id, unitIds: unit.unitIds } },
  };
}

/** The photos of a unit's stories and spaces, today's or a former one; 404 without any. */
export async function WardGallery(address: Address) {
  const gallery = await galleryAt(address);
  return gallery ? <GalleryPage {...gallery} /> : <NothingHere />;
}

export async function wardGalleryMetadata(address: Address) {
  const gallery = await galleryAt(address);
  return gallery ? galleryMetadata(gallery) : {};
}
