import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { OfficeRows } from "@/components/administration/office-rows";
import { buttonClass } from "@/components/ui/button";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Notice } from "@/components/ui/notice";
import { DomainError } from "@/domain/errors";
import { placesNamed } from "@/domain/personal-data/places-named.server";
import { loadRequest } from "@/domain/personal-data/requests.server";
import type { Erased } from "@/domain/personal-data/vocabulary";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { erase } from "../actions";

type Props = PageProps<"/[locale]/quan-tri/du-lieu-ca-nhan/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "personalData" });
  return { title: t("title") };
}

/** One request: what is kept, the file to hand over, and erasing; or that it was erased, and until when copies live. */
export default async function DataRequestPage({ params }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/quan-tri/du-lieu-ca-nhan/${id}`, "admin.enter");
  const request = await loadRequest(actor, id).catch(missing);
  const t = await getTranslations("personalData");
  const { name, askedOn, askedBy, answerBy, recordedBy, takenOutAt, erasedAt, erased } = request;
  const day = (moment: Date) => formatDate(hcmcToday(moment));
  if (erasedAt && erased) {
    return (
      <AdminPage actor={actor} current="/quan-tri/du-lieu-ca-nhan" width="text">
        <h1 className="mb-4 text-3xl">{t("erasedRow")}</h1>
        <ErasedNotice erased={erased} day={day(erasedAt)} />
      </AdminPage>
    );
  }
  const places = await placesNamed(actor, request.places);
  const dates = { asked: formatDate(askedOn), answer: formatDate(answerBy) };
  return (
    <AdminPage actor={actor} current="/quan-tri/du-lieu-ca-nhan" width="text">
      <h1 className="text-3xl wrap-anywhere">{name}</h1>
      <p className="mt-2 text-soft">{t("asked", { ...dates, by: askedBy, recordedBy })}</p>
      <h2 className="mt-8 text-2xl">{t("places")}</h2>
      <OfficeRows
        rows={places.map(({ key, kind, title, more, path }) => ({
          key,
          title: `${t(`kinds.${kind}`)}: ${title}`,
          more,
          href: path ? localePath(locale, path) : undefined,
        }))}
      />
      <p className="mt-6">
        <a href={`/api/personal-data/${id}`} download className={buttonClass("primary")}>
          {t("takeOut")}
        </a>
      </p>
      <p className="mt-2 text-soft">
        {t("takeOutHint")} {takenOutAt ? t("takenOut", { day: day(takenOutAt) }) : null}
      </p>
      <ConfirmForm
        action={erase}
        values={{ id }}
        className="mt-8"
        opener={t("erase")}
        means={t("eraseMeans", { name, count: places.length })}
        confirm={t("eraseConfirm")}
      />
    </AdminPage>
  );
}

async function ErasedNotice({ erased, day }: { erased: Erased; day: string }) {
  const t = await getTranslations("personalData");
  const { removed, emptied, awards, copiesUntil } = erased;
  return (
    <Notice tone="success" role="status">
      <p>{t("done", { day, removed, emptied })}</p>
      {awards > 0 ? <p>{t("awards", { count: awards })}</p> : null}
      <p>{copiesUntil ? t("copies", { day: formatDate(copiesUntil) }) : t("copiesElsewhere")}</p>
      <p>{t("historyStays")}</p>
    </Notice>
  );
}

function missing(error: unknown): never {
  if (error instanceof DomainError && error.code === "not-found") notFound();
  throw error;
}
