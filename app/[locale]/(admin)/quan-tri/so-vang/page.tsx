import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { OfficeRows } from "@/components/administration/office-rows";
import { listBooksToEdit } from "@/domain/honour-books/edit-queries.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/quan-tri/so-vang">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "bookAdmin" });
  return { title: t("title") };
}

/** The honour books, each with whether it has a foreword and a file. */
export default async function BooksAdminPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/so-vang", "admin.enter");
  const t = await getTranslations();
  const books = await listBooksToEdit(actor);
  return (
    <AdminPage actor={actor} current="/quan-tri/so-vang">
      <h1 className="text-3xl">{t("bookAdmin.title")}</h1>
      <p className="mt-2 mb-4 max-w-prose text-soft">{t("bookAdmin.lead")}</p>
      {books.length === 0 ? <p>{t("bookAdmin.none")}</p> : null}
      <OfficeRows
        rows={books.map(({ year, count, hasForeword, hasFile }) => ({
          key: String(year),
          href: localePath(locale, `/quan-tri/so-vang/${year}`),
          title: t("honourBook.title", { year: String(year) }),
          more: [
            t("honourBook.people", { count }),
            t(hasForeword ? "bookAdmin.hasForeword" : "bookAdmin.noForeword"),
            hasFile ? t("bookAdmin.hasFile") : "",
          ]
            .filter(Boolean)
            .join(" · "),
        }))}
      />
    </AdminPage>
  );
}
