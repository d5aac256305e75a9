import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { FieldsForm } from "@/components/administration/fields-form";
import { OfficeRows } from "@/components/administration/office-rows";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Notice } from "@/components/ui/notice";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/controls";
import { readQuery, wholeNumber, words } from "@/domain/address/read-query";
import { findAsk, listAsks } from "@/domain/personal-data/asks.server";
import { findPlaces, type FoundPlace } from "@/domain/personal-data/find.server";
import { listRequests } from "@/domain/personal-data/requests.server";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { close, record } from "./actions";

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
  const query = readQuery(await searchParams, {
    ten: words(200),
    nam: wholeNumber(1850, 2100),
    "yeu-cau": words(36),
  });
  const ask = query["yeu-cau"] ? await findAsk(actor, query["yeu-cau"]) : null;
  const ten = query.ten || (ask?.name ?? "");
  const nam = query.nam ?? (query.ten ? null : (ask?.birthYear ?? null));
  const places = ten ? await findPlaces(actor, ten, nam) : [];
  return (
    <AdminPage actor={actor} current="/quan-tri/du-lieu-ca-nhan" width="text">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2 mb-6 text-soft">{t("lead")}</p>
      {ask ? <Asked ask={ask} /> : <Waiting locale={locale} rows={await listAsks(actor, "all")} />}
      <form action={localePath(locale, "/quan-tri/du-lieu-ca-nhan")} className="max-w-2xl">
        {ask ? <input type="hidden" name="yeu-cau" value={ask.id} /> : null}
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
            values={{ name: ten, birthYear: nam ? String(nam) : "", ...(ask ? { askId: ask.id } : {}) }}
            submit={t("record")}
            fields={[
              ...places.map((place) => ({
                control: "tick" as const,
                name: `places.${place.key}`,
                label: `${t(`kinds.${place.kind}`)}: ${aboutOf(place)}`,
                hint: place.deed,
                value: place.key === ask?.place ? "1" : "",
              })),
              {
                control: "line",
                name: "askedBy",
                label: t("askedBy"),
                hint: t("askedByHint"),
                value: ask
                  ? t(ask.recordedBy ? "askedAtWard" : "askedByLink", { by: ask.askedBy, unit: ask.unit })
                  : "",
              },
              {
                control: "day",
                name: "askedOn",
                label: t("askedOn"),
                value: formatDate(ask?.askedOn ?? hcmcToday()),
              },
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

type Ask = NonNullable<Awaited<ReturnType<typeof findAsk>>>;

/** What a ward or a link asked for, and by when it is answered. */
async function Asked({ ask }: { ask: Ask }) {
  const t = await getTranslations();
  const { id, wish, askedBy, askedOn, answerBy, unit, recordedBy } = ask;
  const dates = { asked: formatDate(askedOn), answer: formatDate(answerBy) };
  const who = recordedBy
    ? t("personalData.askAtWard", { by: askedBy, unit, recordedBy })
    : t("personalData.askByLink", { by: askedBy, unit });
  return (
    <div className="mb-8 max-w-2xl">
      <Notice title={t("personalData.askTitle", { name: ask.name, wish: t(`dataAsk.wishes.${wish}`) })}>
        <p className="mt-2">{who}</p>
        <p className="mt-2">{t("personalData.waiting", dates)}</p>
        <p className="mt-2">{t("personalData.askHow")}</p>
      </Notice>
      <ConfirmForm
        action={close}
        values={{ id }}
        className="mt-4"
        opener={t("personalData.close")}
        means={t("personalData.closeMeans")}
        confirm={t("personalData.closeConfirm")}
      />
    </div>
  );
}

type WaitingProps = { locale: string; rows: Awaited<ReturnType<typeof listAsks>> };

/** What wards and links asked for, what is due first before. */
async function Waiting({ locale, rows }: WaitingProps) {
  const t = await getTranslations();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="cho" className="mb-10">
      <h2 id="cho" className="text-2xl">
        {t("personalData.asks")}
      </h2>
      <OfficeRows
        rows={rows.map(({ id, name, wish, unit, askedOn, answerBy }) => ({
          key: id,
          href: localePath(locale, `/quan-tri/du-lieu-ca-nhan?yeu-cau=${id}`),
          title: `${name} · ${unit}`,
          more: t("dataAsk.row", {
            wish: t(`dataAsk.wishes.${wish}`),
            asked: formatDate(askedOn),
            answer: formatDate(answerBy),
          }),
        }))}
      />
    </section>
  );
}
