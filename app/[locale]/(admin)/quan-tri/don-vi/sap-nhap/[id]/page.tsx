import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { FieldsForm } from "@/components/administration/fields-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Notice } from "@/components/ui/notice";
import { listDocumentChoices } from "@/domain/campaigns/admin-queries.server";
import { writeDay } from "@/domain/time/typed-day";
import { listMergers } from "@/domain/units/mergers.server";
import { localePath } from "@/messages/locales";
import { drop, saveOne } from "../actions";

type Props = PageProps<"/[locale]/quan-tri/don-vi/sap-nhap/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: "mergerAdmin" });
  return { title: t(id === "moi" ? "add" : "edit") };
}

/** One merger's form while it is not in force; `moi` enters one. */
export default async function MergerPage({ params }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/quan-tri/don-vi/sap-nhap/${id}`, "admin.enter");
  const merger = (await listMergers(actor)).find((one) => one.id === id);
  if (id !== "moi" && !merger) notFound();
  const t = await getTranslations("mergerAdmin");
  const [profile, units] = [await getTranslations("profile"), await getTranslations("unitAdmin")];
  const documents = await listDocumentChoices();
  const said = { from: merger?.from.join(", ") ?? "", into: merger?.into.join(", ") ?? "" };
  return (
    <AdminPage actor={actor} current="/quan-tri/don-vi" width="text">
      <Breadcrumbs
        label={profile("breadcrumb")}
        items={[{ href: localePath(locale, "/quan-tri/don-vi"), text: units("title") }]}
      />
      <h1 className="mb-6 text-3xl wrap-anywhere">{merger ? t("into", said) : t("add")}</h1>
      {merger?.isApplied ? (
        <Notice>{t("isApplied")}</Notice>
      ) : (
        <>
          <FieldsForm
            action={saveOne}
            values={{ id: merger?.id ?? randomUUID(), version: String(merger?.version ?? 0) }}
            submit={t("save")}
            fields={[
              field("from", t("from"), t("fromHint"), merger?.from.join("\n")),
              field("into", t("to"), t("toHint"), merger?.into.join("\n")),
              {
                control: "tick",
                name: "areNew",
                label: t("areNew"),
                hint: t("areNewHint"),
                value: merger?.hasNew ? "1" : "",
              },
              {
                control: "day",
                name: "effectiveOn",
                label: t("on"),
                hint: t("onHint"),
                value: writeDay(merger?.effectiveOn ?? ""),
              },
              {
                control: "choice",
                name: "documentId",
                label: t("document"),
                value: merger?.documentId ?? "",
                options: [
                  { value: "", label: t("choose") },
                  ...documents.map(({ id, number, title }) => ({ value: id, label: `${number}: ${title}` })),
                ],
              },
            ]}
          />
          {merger ? (
            <ConfirmForm
              className="mt-10"
              action={drop}
              values={{ id: merger.id }}
              opener={t("drop")}
              means={t("dropMeans", said)}
              confirm={t("dropConfirm")}
            />
          ) : null}
        </>
      )}
    </AdminPage>
  );
}

const field = (name: string, label: string, hint: string, value = "") =>
  ({ control: "text", name, label, hint, value }) as const;
