import { getTranslations } from "next-intl/server";
import { BookFront } from "@/components/honour-books/book-front";
import { BookNames, BookWards } from "@/components/honour-books/book-index";
import { BookRolls } from "@/components/honour-books/book-rolls";
import { BookStories } from "@/components/honour-books/book-stories";
import { PrintButton } from "@/components/paper/print-button";
import { PublicPage } from "@/components/site/public-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { bookPath, rowAnchor, type BookPart } from "@/domain/honour-books/address";
import { storiesOf, type Book } from "@/domain/honour-books/book";
import { mostOnPaper, namePages, rollPages } from "@/domain/honour-books/book-pages";
import { wardsOf } from "@/domain/honour-books/name-index";
import { localePath } from "@/messages/locales";
import { partNames } from "./parts";

/** More than any part of a book that is printed so holds: each is one page. */
const all = mostOnPaper + 1;

/** A whole book on one page, made for A5: every part begins a page, and above each stands its name. */
export async function PrintedBook({ locale, book }: { locale: string; book: Book }) {
  const t = await getTranslations("honourBook");
  const crumb = (await getTranslations("profile"))("breadcrumb");
  const title = t("title", { year: String(book.year) });
  const here = (number: number) => `#${rowAnchor(number)}`;
  const part = (of: BookPart, content: React.ReactNode) => (
    <section className={`book-part book-${of}`}>
      <h2 id={of} className="mt-12 mb-4 text-3xl">
        {t(`parts.${partNames[of]}`)}
      </h2>
      {content}
    </section>
  );
  const [people, models] = [storiesOf(book, "people"), storiesOf(book, "models")];
  const wards = wardsOf(book);
  const [names] = namePages(book, all);
  return (
    <PublicPage section="/dot-bieu-duong" path={bookPath(book.year, "ban-in")} onPaper={null}>
      <div className="book-sheet book-whole">
        <Breadcrumbs
          label={crumb}
          items={[
            { href: localePath(locale, "/so-vang"), text: t("all") },
            { href: localePath(locale, bookPath(book.year)), text: title },
          ]}
        />
        <h1 className="mb-4 text-4xl">{title}</h1>
        <div className="no-print mb-8">
          <PrintButton label={t("print")} />
          <p className="mt-2 max-w-prose text-soft">{t("printHint")}</p>
        </div>
        <BookFront book={book} addresses={{ part: (of) => `#${of}`, roll: (_, at) => `#muc-${at + 1}` }} />
        {part("danh-sach", <BookRolls pieces={rollPages(book, all).flat()} />)}
        {people.length > 0 ? part("cau-chuyen", <BookStories stories={people} />) : null}
        {models.length > 0 ? part("mo-hinh", <BookStories stories={models} />) : null}
        {names ? part("chi-muc", <BookNames pages={names} address={here} />) : null}
        {wards.length > 0 ? part("phuong-xa", <BookWards wards={wards} address={here} />) : null}
      </div>
    </PublicPage>
  );
}
