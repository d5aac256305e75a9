import { setRequestLocale } from "next-intl/server";
import { BookPage, bookMetadata } from "../_book/book-page";

type Props = PageProps<"/[locale]/so-vang/[year]">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  return bookMetadata({ ...(await params), part: [] });
}

export default async function YearBookPage({ params }: Props) {
  const address = await params;
  setRequestLocale(address.locale);
  return <BookPage {...address} part={[]} />;
}
