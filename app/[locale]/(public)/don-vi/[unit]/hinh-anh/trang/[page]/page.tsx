import { setRequestLocale } from "next-intl/server";
import { NothingHere } from "@/components/site/dead-end";
import { parsePage } from "../../../../../_lists/lists";
import { WardGallery, wardGalleryMetadata } from "../../ward-gallery";

type Props = PageProps<"/[locale]/don-vi/[unit]/hinh-anh/trang/[page]">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { page, ...address } = await params;
  return wardGalleryMetadata({ ...address, page: parsePage(page) ?? 1 });
}

export default async function MoreWardGalleryPage({ params }: Props) {
  const { page, ...address } = await params;
  setRequestLocale(address.locale);
  const number = parsePage(page);
  return number ? <WardGallery {...address} page={number} /> : <NothingHere />;
}
