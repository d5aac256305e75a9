import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { OfficeRows } from "@/components/administration/office-rows";
import { listConsentChannels } from "@/domain/consent/texts.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/quan-tri/loi-dong-y">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "consentAdmin" });
  return { title: t("title") };
}

/** The words people agree to, per channel. */
export default async function ConsentTextsPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/loi-dong-y", "admin.enter");
  const t = await getTranslations("consentAdmin");
  const channelNames = await getTranslations("nomination");
  const channels = await listConsentChannels(actor);
  return (
    <AdminPage actor={actor} current="/quan-tri/loi-dong-y">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("lead")}</p>
      <OfficeRows
        rows={channels.map(({ channel, current, older }) => ({
          key: channel,
          href: localePath(locale, `/quan-tri/loi-dong-y/${channel}`),
          title: channelNames(`channel.${channel}`),
          more: (
            <>
              <p>{current?.words ?? t("none")}</p>
              <p>
                {[current ? t("current", { number: current.number }) : "", t("older", { count: older })]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </>
          ),
        }))}
      />
    </AdminPage>
  );
}
