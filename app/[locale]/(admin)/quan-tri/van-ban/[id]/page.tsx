import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { FieldsForm } from "@/components/administration/fields-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { EventList } from "@/components/work/event-list";
import { readQuery, said } from "@/domain/address/read-query";
import { findDocumentToEdit, listDocumentsToEdit } from "@/domain/documents/admin-queries.server";
import { isOneOf } from "@/domain/vocabulary";
import { localePath } from "@/messages/locales";
import { saveOne } from "../actions";
import { Renewed } from "@/components/ui/renewed";

type Props = PageProps<"/[locale]/quan-tri/van-ban/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: "documentAdmin" });
  return { title: t(id === "moi" ? "add" : "edit") };
}

/** One document's form and what rests on it; `moi` adds one. */
export default async function DocumentAdminPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/quan-tri/van-ban/${id}`, "admin.enter");
  const document = id === "moi" ? null : await findDocumentToEdit(actor, id);
  if (id !== "moi" && !document) notFound();
  const t = await getTranslations();
  const w = await getTranslations("documentAdmin");
  const others = (await listDocumentsToEdit(actor)).filter((one) => one.id !== id);
  const issued = document?.issuedYearOnly ? document.issuedOn.slice(0, 4) : (document?.issuedOn ?? "");
  return (
    <AdminPage actor={actor} current="/quan-tri/van-ban" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/quan-tri/van-ban"), text: w("title") }]}
      />
      <h1 className="mb-6 text-3xl wrap-anywhere">{document?.number ?? w("add")}</h1>
      {readQuery(await searchParams, { xong: said() }).xong ? (
        <Notice tone="success" role="status">
          {w("saved")}
        </Notice>
      ) : null}
      {document ? <Resting document={document} locale={locale} /> : null}
      <Renewed by={document?.version ?? 0}>
        <FieldsForm
          action={saveOne}
          values={{ id, version: String(document?.version ?? 0) }}
          submit={w("addButton")}
          fields={[
            { control: "line", name: "number", label: w("number"), value: document?.number ?? "" },
            { control: "line", name: "title", label: w("name"), value: document?.title ?? "" },
            { control: "line", name: "issuer", label: w("issuer"), value: document?.issuer ?? "" },
            { control: "day", name: "issued", label: w("issued"), hint: w("issuedHint"), value: issued },
            {
              control: "day",
              name: "validFrom",
              label: w("validFrom"),
              hint: w("unknownHint"),
              value: document?.validFrom ?? "",
            },
            {
              control: "day",
              name: "validTo",
              label: w("validTo"),
              hint: w("unknownHint"),
              value: document?.validTo ?? "",
            },
            {
              control: "choice",
              name: "replacedById",
              label: w("replacedById"),
              value: document?.replacedById ?? "",
              options: [
                { value: "", label: w("nothing") },
                ...others.map((one) => ({ value: one.id, label: one.number })),
              ],
            },
            { control: "line", name: "url", label: w("url"), value: document?.url ?? "" },
            { control: "text", name: "summary", label: w("summary"), value: document?.summary ?? "" },
          ]}
        />
      </Renewed>
      {document ? (
        <section className="mt-10">
          <h2 className="mb-3 text-xl">{w("history")}</h2>
          <EventList events={document.history} />
        </section>
      ) : null}
    </AdminPage>
  );
}

type Shown = NonNullable<Awaited<ReturnType<typeof findDocumentToEdit>>>;

/** What rests on it; where it is no longer in force, as a warning. */
async function Resting({ document, locale }: { document: Shown; locale: string }) {
  const t = await getTranslations();
  const w = await getTranslations("documentAdmin");
  const { campaigns, rules, consentChannels } = document.resting;
  if (campaigns.length + rules.length + consentChannels.length === 0)
    return <p className="mb-6 text-soft">{w("restsNothing")}</p>;
  const lapsed = isOneOf(["expired", "replaced"], document.standing);
  return (
    <Notice tone={lapsed ? "warning" : "info"} title={lapsed ? w("lapsed") : w("rests")}>
      <ul className="mt-2 list-disc pl-5">
        {campaigns.map((one) => (
          <li key={one.id}>
            <a href={localePath(locale, `/quan-tri/dot-bieu-duong/${one.id}`)} className="link">
              {one.name}
            </a>
          </li>
        ))}
        {rules.map((rule) => (
          <li key={rule}>{w(`rules.${rule}`)}</li>
        ))}
        {consentChannels.map((channel) => (
          <li key={channel}>
            {w("rules.consent")}: {t(`nomination.channel.${channel}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
