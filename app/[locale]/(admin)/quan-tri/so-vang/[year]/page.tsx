import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireArea } from "@/app/_server/viewer";
import { FieldsForm } from "@/components/administration/fields-form";
import { BookletPanel } from "@/components/honour-books/booklet-panel";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { EventList } from "@/components/work/event-list";
import { choice, readQuery } from "@/domain/address/read-query";
import { subjectHistory } from "@/domain/history/queries.server";
import { bookPath, parseYear } from "@/domain/honour-books/address";
import { findBooklet, findBookletJob } from "@/domain/honour-books/booklet/kept.server";
import { findForewordToEdit } from "@/domain/honour-books/foreword.server";
import { hasBook } from "@/domain/honour-books/read-book.server";
import { localePath } from "@/messages/locales";
import { makeOne, saveOne } from "../actions";
import { Renewed } from "@/components/ui/renewed";

type Props = PageProps<"/[locale]/quan-tri/so-vang/[year]">;

export async function generateMetadata({ params }: Props) {
  const { locale, year } = await params;
  const t = await getTranslations({ locale, namespace: "bookAdmin" });
  return { title: parseYear(year) ? t("edit", { year }) : t("title") };
}

/** A year's foreword and its file; any year that has begun may have a foreword, a file only one in which somebody was honoured. */
export default async function BookAdminPage({ params, searchParams }: Props) {
  const { locale, year: typed } = await params;
  const actor = await requireArea(locale, `/quan-tri/so-vang/${typed}`, "admin.enter");
  const year = parseYear(typed);
  if (!year) notFound();
  const { foreword, signer, version } = await orNotFound(findForewordToEdit(actor, year));
  const { xong } = readQuery(await searchParams, { xong: choice(["", "luu"], "") });
  const [isThere, booklet, job, t] = await Promise.all([
    hasBook(year),
    findBooklet(year),
    findBookletJob(actor, year),
    getTranslations(),
  ]);
  return (
    <AdminPage actor={actor} current="/quan-tri/so-vang" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/quan-tri/so-vang"), text: t("bookAdmin.title") }]}
      />
      <h1 className="mb-4 text-3xl">{t("bookAdmin.edit", { year: typed })}</h1>
      {xong === "luu" ? (
        <Notice tone="success" role="status">
          {t("bookAdmin.saved")}
        </Notice>
      ) : null}
      {isThere ? (
        <p className="mb-4">
          <a href={localePath(locale, bookPath(year))} className="touch-link">
            {t("bookAdmin.open")}
          </a>
        </p>
      ) : null}
      <Renewed by={version}>
        <FieldsForm
          action={saveOne}
          values={{ year: typed, version: String(version) }}
          submit={t("bookAdmin.save")}
          fields={[
            {
              control: "text",
              name: "foreword",
              label: t("bookAdmin.foreword"),
              hint: t("bookAdmin.forewordHint"),
              value: foreword,
            },
            {
              control: "line",
              name: "signer",
              label: t("bookAdmin.signer"),
              hint: t("bookAdmin.signerHint"),
              value: signer,
            },
          ]}
        />
      </Renewed>
      <BookletPanel year={year} isEmpty={!isThere} booklet={booklet} job={job} make={makeOne} />
      <h2 className="mt-10 mb-2 text-xl">{t("bookAdmin.history")}</h2>
      <EventList events={await subjectHistory(actor, "book", typed)} />
    </AdminPage>
  );
}
