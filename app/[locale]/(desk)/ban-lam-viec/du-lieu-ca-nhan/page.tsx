import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { isPostedWithoutScripts, requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { FieldsForm } from "@/components/administration/fields-form";
import { OfficeRows } from "@/components/administration/office-rows";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { readQuery, said } from "@/domain/address/read-query";
import { listAsks } from "@/domain/personal-data/asks.server";
import { dataWishes } from "@/domain/personal-data/vocabulary";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { ask } from "./actions";

type Props = PageProps<"/[locale]/ban-lam-viec/du-lieu-ca-nhan">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "dataAsk" });
  return { title: await errorTitle(locale, t("title"), await isPostedWithoutScripts()) };
}

/** At the ward: somebody asks what is kept about them, or that it be erased; an administrator answers within the law's days. */
export default async function DataAskPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/ban-lam-viec/du-lieu-ca-nhan", "word.enter");
  const { "da-gui": isSent } = readQuery(await searchParams, { "da-gui": said() });
  const asks = await listAsks(actor, "own");
  const t = await getTranslations();
  return (
    <WorkPage actor={actor} area="/ban-lam-viec/loi-xac-nhan" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/ban-lam-viec/loi-xac-nhan"), text: t("withdrawal.list") }]}
      />
      <h1 className="text-3xl">{t("dataAsk.title")}</h1>
      <p className="mt-2 mb-6 text-soft">{t("dataAsk.lead")}</p>
      {isSent ? (
        <div className="mb-6">
          <Notice tone="success" role="status" title={t("dataAsk.sent")} />
        </div>
      ) : null}
      <FieldsForm
        key={asks.length}
        action={ask}
        submit={t("dataAsk.send")}
        fields={[
          { control: "line", name: "name", label: t("personalData.name"), value: "" },
          { control: "number", name: "birthYear", label: t("personalData.birthYear"), value: "" },
          {
            control: "choice",
            name: "wish",
            label: t("dataAsk.wish"),
            value: "",
            options: [
              { value: "", label: t("dataAsk.choose") },
              ...dataWishes.map((value) => ({ value, label: t(`dataAsk.wishes.${value}`) })),
            ],
          },
          {
            control: "line",
            name: "askedBy",
            label: t("personalData.askedBy"),
            hint: t("personalData.askedByHint"),
            value: "",
          },
          {
            control: "day",
            name: "askedOn",
            label: t("personalData.askedOn"),
            value: formatDate(hcmcToday()),
          },
        ]}
      />
      <h2 className="mt-10 text-2xl">{t("dataAsk.waiting")}</h2>
      {asks.length === 0 ? <p className="mt-2">{t("dataAsk.none")}</p> : null}
      <OfficeRows
        rows={asks.map(({ id, name, wish, askedOn, answerBy }) => ({
          key: id,
          title: name,
          more: t("dataAsk.row", {
            wish: t(`dataAsk.wishes.${wish}`),
            asked: formatDate(askedOn),
            answer: formatDate(answerBy),
          }),
        }))}
      />
    </WorkPage>
  );
}
