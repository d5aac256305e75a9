import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ModerationPage } from "@/app/_server/moderation-page";
import { requireArea } from "@/app/_server/viewer";
import { BookletState } from "@/components/honour-books/booklet-state";
import { bookPath } from "@/domain/honour-books/address";
import { findBooklet, findBookletJob } from "@/domain/honour-books/booklet/kept.server";
import { listBookYears } from "@/domain/honour-books/read-book.server";
import { can } from "@/domain/permissions";
import { localePath } from "@/messages/locales";
import { printYear } from "./actions";

type Props = PageProps<"/[locale]/kiem-duyet/so-vang">;

/** Years shown with their files; an older book's is asked for by an administrator. */
const shown = 12;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "bookAdmin" });
  return { title: t("title") };
}

/** The honour books, each with its file and how to have it made. */
export default async function PrintBooksPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/kiem-duyet/so-vang", "moderation.enter");
  if (!can(actor, "book.print")) notFound();
  const years = (await listBookYears()).slice(0, shown);
  const books = await Promise.all(
    years.map(async ({ year, count }) => ({
      year,
      count,
      booklet: await findBooklet(year),
      job: await findBookletJob(actor, year),
    })),
  );
  const t = await getTranslations();
  return (
    <ModerationPage
      actor={actor}
      locale={locale}
      title={t("bookAdmin.title")}
      lead={`${t("bookAdmin.file")}. ${t("bookAdmin.fileLead")}`}
    >
      {books.length === 0 ? <p>{t("bookAdmin.none")}</p> : null}
      {books.map(({ year, count, booklet, job }) => (
        <section key={year} aria-labelledby={`so-${year}`} className="mb-8 border-t border-line pt-4">
          <h2 id={`so-${year}`} className="text-xl">
            <a href={localePath(locale, bookPath(year))} className="touch-link">
              {t("honourBook.title", { year: String(year) })}
            </a>
          </h2>
          <p className="mb-3 text-soft">{t("honourBook.people", { count })}</p>
          <BookletState {...{ year, booklet, job }} make={printYear} />
        </section>
      ))}
    </ModerationPage>
  );
}
