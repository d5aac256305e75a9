import { setRequestLocale } from "next-intl/server";
import { BookPage, bookMetadata } from "../../_book/book-page";

type Props = PageProps<"/[locale]/so-vang/[year]/[...part]">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  return bookMetadata(await params);
}

/** A part of a book, a further page of it (`/trang/2`), or all of it for paper. */
export default async function BookPartPage({ params }: Props) {
  const address = await params;
  setRequestLocale(address.locale);
  return <BookPage {...address} />;
}
