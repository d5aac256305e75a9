import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { TakeOut } from "@/app/_sheets/take-out";
import { FieldsForm } from "@/components/administration/fields-form";
import { OfficeRows } from "@/components/administration/office-rows";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Notice } from "@/components/ui/notice";
import { readQuery, wholeNumber } from "@/domain/address/read-query";
import { listHolidays } from "@/domain/holidays/queries.server";
import { formatDate } from "@/domain/time/dates";
import { add, remove } from "./actions";

type Props = PageProps<"/[locale]/quan-tri/ngay-nghi">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "holidayAdmin" });
  return { title: t("title") };
}

/** Public holidays: what is entered, and a form for more. */
export default async function HolidaysAdminPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/ngay-nghi", "admin.enter");
  const t = await getTranslations("holidayAdmin");
  const holidays = await listHolidays(actor);
  const done = readQuery(await searchParams, { them: wholeNumber(1, 15), doi: wholeNumber(0, 1e6) });
  return (
    <AdminPage actor={actor} current="/quan-tri/ngay-nghi" width="text">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2 mb-6 text-soft">{t("lead")}</p>
      {done.them ? (
        <Notice tone="success" role="status">
          {t("saved", { days: done.them, moved: done.doi ?? 0 })}
        </Notice>
      ) : null}
      {holidays.length === 0 ? <p>{t("none")}</p> : null}
      <TakeOut list="holidays" locale={locale} />
      <OfficeRows
        rows={holidays.map(({ day, name }) => ({
          key: day,
          title: `${formatDate(day)} · ${name}`,
          side: (
            <ConfirmForm
              action={remove}
              values={{ day }}
              opener={
                <>
                  {t("remove")}
                  <span className="sr-only"> {`${name} ${formatDate(day)}`}</span>
                </>
              }
              means={t("removeMeans", { name, day: formatDate(day) })}
              confirm={t("removeConfirm")}
            />
          ),
        }))}
      />
      <h2 className="mt-10 mb-4 text-2xl">{t("add")}</h2>
      <FieldsForm
        key={holidays.length}
        action={add}
        submit={t("save")}
        fields={[
          { control: "line", name: "name", label: t("name"), hint: t("nameHint"), value: "" },
          { control: "day", name: "from", label: t("from"), value: "" },
          { control: "day", name: "to", label: t("to"), hint: t("toHint"), value: "" },
        ]}
      />
    </AdminPage>
  );
}
