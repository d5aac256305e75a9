import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { FieldsForm } from "@/components/administration/fields-form";
import { OfficeRows } from "@/components/administration/office-rows";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/controls";
import { readQuery, wholeNumber, words } from "@/domain/address/read-query";
import { findPlaces, type FoundPlace } from "@/domain/personal-data/find.server";
import { listRequests } from "@/domain/personal-data/requests.server";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { record } from "./actions";

type Props = PageProps<"/[locale]/quan-tri/du-lieu-ca-nhan">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "personalData" });
  return { title: t("title") };
}

/** Who asks what is kept about them: found by name, written down, and what became of earlier requests. */
export default async function PersonalDataPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/du-lieu-ca-nhan", "admin.enter");
  const t = await getTranslations("personalData");
  const { ten, nam } = readQuery(await searchParams, { ten: words(200), nam: wholeNumber(1850, 2100) });
  const places = ten ? await findPlaces(actor, ten, nam) : [];
  return (
    <AdminPage actor={actor} current="/quan-tri/du-lieu-ca-nhan" width="text">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2 mb-6 text-soft">{t("lead")}</p>
      <form action={localePath(locale, "/quan-tri/du-lieu-ca-nhan")} className="max-w-2xl">
        <TextInput id="ten" label={t("name")} defaultValue={ten} autoComplete="off" required />
        <TextInput
          id="nam"
          label={t("birthYear")}
          defaultValue={nam ? String(nam) : ""}
          inputMode="numeric"
          autoComplete="off"
          className="max-w-32"
        />
        <Button type="submit" variant="secondary">
          {t("find")}
        </Button>
      </form>
      {ten && places.length === 0 ? <p className="mt-6">{t("none")}</p> : null}
      {places.length > 0 ? (
        <>
          <h2 id="places" className="mt-10 text-2xl">
            {t("found", { count: places.length })}
          </h2>
          <p className="mt-1 mb-4 text-soft">{t("foundLead")}</p>
          <FieldsForm
            key={`${ten} ${nam}`}
            action={record}
            values={{ name: ten, birthYear: nam ? String(nam) : "" }}
            submit={t("record")}
            fields={[
              ...places.map((place) => ({
                control: "tick" as const,
                name: `places.${place.key}`,
                label: `${t(`kinds.${place.kind}`)}: ${aboutOf(place)}`,
                hint: place.deed,
                value: "",
              })),
              { control: "line", name: "askedBy", label: t("askedBy"), hint: t("askedByHint"), value: "" },
              { control: "day", name: "askedOn", label: t("askedOn"), value: formatDate(hcmcToday()) },
            ]}
          />
        </>
      ) : null}
      <h2 className="mt-10 text-2xl">{t("requests")}</h2>
      <Requests locale={locale} rows={await listRequests(actor)} />
    </AdminPage>
  );
}

const aboutOf = ({ name, birthYear, unit, year }: FoundPlace) =>
  [name, birthYear, unit, year].filter(Boolean).join(" · ");

type RequestsProps = { locale: string; rows: Awaited<ReturnType<typeof listRequests>> };

async function Requests({ locale, rows }: RequestsProps) {
  const t = await getTranslations("personalData");
  if (rows.length === 0) return <p className="mt-2">{t("noRequests")}</p>;
  return (
    <OfficeRows
      rows={rows.map(({ id, name, askedOn, answerBy, erasedAt }) => ({
        key: id,
        href: localePath(locale, `/quan-tri/du-lieu-ca-nhan/${id}`),
        title: erasedAt ? t("erasedRow") : name,
        more: erasedAt
          ? t("erasedOn", { day: formatDate(hcmcToday(erasedAt)) })
          : t("waiting", { asked: formatDate(askedOn), answer: formatDate(answerBy) }),
      }))}
    />
  );
}
