import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { TakeOut } from "@/app/_sheets/take-out";
import { LetterList } from "@/components/mail/letter-list";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { countLetters, listLetters } from "@/domain/mail/manage.server";
import { mailServer } from "@/domain/mail/settings";
import { drop, resend, trial } from "./actions";

type Props = PageProps<"/[locale]/quan-tri/thu">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "mail" });
  return { title: t("title") };
}

/** The letters of the portal: which wait, which could not go and why, and what can be done about each. */
export default async function MailPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/thu", "admin.enter");
  const t = await getTranslations("mail");
  const server = mailServer();
  const { waiting = 0, unsure = 0, refused = 0 } = await countLetters(actor);
  return (
    <AdminPage actor={actor} current="/quan-tri/thu">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2 text-soft">{t("lead")}</p>
      {server ? (
        <>
          <p className="mt-4">{t("on", { from: server.from, host: server.host })}</p>
          <p className="mt-1 font-semibold">{t("counts", { waiting, unsure, refused })}</p>
          <ButtonForm action={trial} variant="secondary" className="mt-4 mb-6">
            {t("trial.send")}
          </ButtonForm>
        </>
      ) : (
        <div className="mt-5">
          <Notice tone="info" title={t("off")}>
            <p>{t("offMeans")}</p>
          </Notice>
        </div>
      )}
      <TakeOut list="letters" locale={locale} />
      <LetterList letters={await listLetters(actor)} resend={resend} drop={drop} />
    </AdminPage>
  );
}
