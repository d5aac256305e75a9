import { setRequestLocale } from "next-intl/server";
import { WardGallery, wardGalleryMetadata } from "./ward-gallery";

type Props = PageProps<"/[locale]/don-vi/[unit]/hinh-anh">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  return wardGalleryMetadata({ ...(await params), page: 1 });
}

export default async function WardGalleryPage({ params }: Props) {
  const address = await params;
  setRequestLocale(address.locale);
  return <WardGallery {...address} page={1} />;
}
