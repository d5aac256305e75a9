import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { FieldsForm } from "@/components/administration/fields-form";
import { OfficeRows } from "@/components/administration/office-rows";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { readQuery, said } from "@/domain/address/read-query";
import { findConsentChannel } from "@/domain/consent/texts.server";
import { consentChannels } from "@/domain/consent/vocabulary";
import { listDocumentsToEdit } from "@/domain/documents/admin-queries.server";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { isOneOf } from "@/domain/vocabulary";
import { localePath } from "@/messages/locales";
import { issue } from "../actions";

type Props = PageProps<"/[locale]/quan-tri/loi-dong-y/[channel]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "consentAdmin" });
  return { title: t("title") };
}

/** The words a channel ever had with who agreed to each, and a form for new ones. */
export default async function ConsentChannelPage({ params, searchParams }: Props) {
  const { locale, channel } = await params;
  const actor = await requireArea(locale, `/quan-tri/loi-dong-y/${channel}`, "admin.enter");
  if (!isOneOf(consentChannels, channel)) notFound();
  const t = await getTranslations("consentAdmin");
  const [crumb, name] = [
    (await getTranslations("profile"))("breadcrumb"),
    (await getTranslations("nomination"))(`channel.${channel}`),
  ];
  const texts = await findConsentChannel(actor, channel);
  const documents = await listDocumentsToEdit(actor);
  return (
    <AdminPage actor={actor} current="/quan-tri/loi-dong-y" width="text">
      <Breadcrumbs
        label={crumb}
        items={[{ href: localePath(locale, "/quan-tri/loi-dong-y"), text: t("title") }]}
      />
      <h1 className="mb-4 text-3xl">{name}</h1>
      {readQuery(await searchParams, { xong: said() }).xong ? (
        <Notice tone="success" role="status">
          {t("saved")}
        </Notice>
      ) : null}
      <OfficeRows
        rows={texts.map((one) => ({
          key: one.id,
          title: t("number", { number: one.number, day: formatDate(one.validFrom) }),
          more: (
            <>
              <p className="whitespace-pre-line text-ink">{one.words}</p>
              {one.documentNumber ? <p>{one.documentNumber}</p> : null}
              <p>{t("agreed", { count: one.agreed })}</p>
              <ul>
                {one.people.map((person) => (
                  <li key={person.id}>
                    {t("who", {
                      name: person.name,
                      nominee: person.nominee,
                      day: formatDate(person.givenOn),
                    })}
                  </li>
                ))}
              </ul>
            </>
          ),
        }))}
      />
      <h2 className="mt-10 mb-4 text-2xl">{t("add")}</h2>
      <FieldsForm
        key={texts.length}
        action={issue}
        values={{ channel }}
        submit={t("save")}
        fields={[
          { control: "text", name: "words", label: t("words"), value: texts[0]?.words ?? "" },
          { control: "day", name: "validFrom", label: t("validFrom"), value: hcmcToday() },
          {
            control: "choice",
            name: "documentId",
            label: t("document"),
            value: "",
            options: [
              { value: "", label: t("noDocument") },
              ...documents.map((one) => ({ value: one.id, label: one.number })),
            ],
          },
        ]}
      />
    </AdminPage>
  );
}
