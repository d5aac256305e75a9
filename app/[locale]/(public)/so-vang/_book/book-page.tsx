import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicBook, publicBooklet } from "@/app/_server/public-data";
import { DeadEnd, NothingHere } from "@/components/site/dead-end";
import { ListPages } from "@/components/site/list-pages";
import { PublicPage } from "@/components/site/public-page";
import { BookFront } from "@/components/honour-books/book-front";
import { BookNames, BookWards } from "@/components/honour-books/book-index";
import { BookRolls } from "@/components/honour-books/book-rolls";
import { BookStories } from "@/components/honour-books/book-stories";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { bookPath, parseYear, rowAnchor, type BookPart } from "@/domain/honour-books/address";
import { rowsOf, type Book } from "@/domain/honour-books/book";
import { mostOnPaper, onePage, pageOfRow } from "@/domain/honour-books/book-pages";
import { localePath } from "@/messages/locales";
import { pagePath } from "../../_lists/lists";
import { askedOf, pagesOf, partNames } from "./parts";
import { PrintedBook } from "./printed-book";
import { TakeBook } from "./take-book";
import "../../_campaigns/honour-roll.css";
import "./book.css";

/** What the address of a page of a book says; `part` is what stands below the year. */
type BookAddress = { locale: string; year: string; part: string[] };

/** A year's honour book, or a part of it; 404 for a year in which nobody was honoured, and beyond a part's end. */
export async function BookPage({ locale, year: typed, part: segments }: BookAddress) {
  const [year, asked] = [parseYear(typed), askedOf(segments)];
  if (!year || !asked) return <NothingHere />;
  const book = await publicBook(year);
  const t = await getTranslations();
  const words = { year: String(year) };
  if (!book)
    return (
      <DeadEnd title={t("honourBook.noneTitle", words)} text={t("honourBook.noneText", words)} status={404} />
    );
  if (asked.part === "front") return <FrontPage locale={locale} book={book} />;
  if (asked.part === "ban-in")
    return rowsOf(book).length > mostOnPaper ? <NothingHere /> : <PrintedBook locale={locale} book={book} />;
  return <PartPage locale={locale} book={book} part={asked.part} page={asked.page} />;
}

type PageOfBook = { locale: string; book: Book };

async function FrontPage({ locale, book }: PageOfBook) {
  const t = await getTranslations();
  const title = t("honourBook.title", { year: String(book.year) });
  const at = (part: BookPart) => localePath(locale, bookPath(book.year, part));
  // A small year is read here; of a large one each part has a page.
  const isShort = rowsOf(book).length <= onePage.rows;
  return (
    <PublicPage section="/dot-bieu-duong" path={bookPath(book.year)} passedOnAs={title}>
      <div className="book-sheet">
        <Breadcrumbs
          label={t("profile.breadcrumb")}
          items={[{ href: localePath(locale, "/so-vang"), text: t("honourBook.all") }]}
        />
        <h1 className="mb-4 text-4xl">{title}</h1>
        <BookFront
          book={book}
          addresses={{
            part: at,
            roll: ({ rows }, place) =>
              `${isShort ? "" : rows[0] ? rowsPage(locale, book.year, rows[0].number) : at("danh-sach")}#muc-${place + 1}`,
          }}
        />
        {isShort ? (
          <div className="book-part book-danh-sach mt-10">
            <BookRolls pieces={pagesOf["danh-sach"](book).flat()} />
          </div>
        ) : null}
        <TakeBook
          {...{ locale }}
          year={book.year}
          booklet={await publicBooklet(book.year)}
          onePage={rowsOf(book).length <= mostOnPaper}
        />
      </div>
    </PublicPage>
  );
}

/** The page of the rolls on which a row stands. */
const rowsPage = (locale: string, year: number, number: number) =>
  localePath(locale, pagePath(bookPath(year, "danh-sach"), pageOfRow(number, onePage.rows)));

async function PartPage({ locale, book, part, page }: PageOfBook & { part: BookPart; page: number }) {
  const all = pagesOf[part](book);
  if (page > all.length) return <NothingHere />;
  const t = await getTranslations("honourBook");
  const crumb = (await getTranslations("profile"))("breadcrumb");
  const path = bookPath(book.year, part);
  const title = t("title", { year: String(book.year) });
  const address = (number: number) => `${rowsPage(locale, book.year, number)}#${rowAnchor(number)}`;
  return (
    <PublicPage
      section="/dot-bieu-duong"
      path={pagePath(path, page)}
      passedOnAs={`${title}: ${t(`parts.${partNames[part]}`)}`}
    >
      <div className="book-sheet">
        <Breadcrumbs
          label={crumb}
          items={[
            { href: localePath(locale, "/so-vang"), text: t("all") },
            { href: localePath(locale, bookPath(book.year)), text: title },
          ]}
        />
        <h1 className="mb-2 text-3xl">{t(`parts.${partNames[part]}`)}</h1>
        <p className="mb-6 text-soft">
          {all.length > 1 ? t("pageOf", { page, pages: all.length }) : title}
          {part === "cau-chuyen" ? (
            <>
              {" "}
              <a href={localePath(locale, `/nam/${book.year}`)} className="touch-link">
                {t("storiesOfYear", { year: String(book.year) })}
              </a>
            </>
          ) : null}
        </p>
        <div className={`book-${part}`}>
          <PartContent {...{ book, part, page, address }} />
        </div>
        <ListPages
          page={page}
          pages={all.length}
          address={(number) => localePath(locale, pagePath(path, number))}
        />
        <p className="no-print mt-8">
          <a href={localePath(locale, bookPath(book.year))} className="touch-link font-semibold">
            {t("back")}
          </a>
        </p>
      </div>
    </PublicPage>
  );
}

type ContentProps = { book: Book; part: BookPart; page: number; address: (number: number) => string };

function PartContent({ book, part, page, address }: ContentProps) {
  switch (part) {
    case "danh-sach":
      return <BookRolls pieces={pagesOf[part](book)[page - 1]!} />;
    case "cau-chuyen":
    case "mo-hinh":
      return <BookStories stories={pagesOf[part](book)[page - 1]!} />;
    case "chi-muc":
      return <BookNames pages={pagesOf[part](book)[page - 1]!} address={address} />;
    case "phuong-xa":
      return <BookWards wards={pagesOf[part](book)[page - 1]!} address={address} />;
  }
}

/** Title and addresses of a page of a book; empty where there is none. */
export async function bookMetadata({ locale, year: typed, part: segments }: BookAddress) {
  const [year, asked] = [parseYear(typed), askedOf(segments)];
  const book = year && asked ? await publicBook(year) : null;
  if (!book || !asked) return {};
  const t = await getTranslations({ locale, namespace: "honourBook" });
  const whole = t("title", { year: String(book.year) });
  const page = "page" in asked ? asked.page : 1;
  const name = "page" in asked ? `${t(`parts.${partNames[asked.part]}`)}: ${whole}` : whole;
  const path = asked.part === "front" ? bookPath(book.year) : pagePath(bookPath(book.year, asked.part), page);
  const words = {
    title: page > 1 ? `${name} (${page})` : name,
    description: `${whole}. ${t("allLead")}`,
    illustrative: rowsOf(book).some((row) => row.illustrative),
  };
  const metadata = await pageMetadata(locale, path, words);
  // All of it once more, on one page: for paper, not for search engines.
  return asked.part === "ban-in" ? { ...metadata, robots: { index: false } } : metadata;
}
