import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/site/public-page";
import { Notice } from "@/components/ui/notice";
import { PasswordForm } from "@/components/users/password-form";
import { findOneTimeLink } from "@/domain/users/one-time-links.server";
import { acceptInvitation } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/loi-moi/[token]">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "account" });
  // The address must reach no other host. Not `no-referrer`: a form sent without scripts would lose its Origin.
  return { title: t("linkTitle"), robots: { index: false }, referrer: "same-origin" as const };
}

export default async function OneTimeLinkPage({ params }: PageProps<"/[locale]/loi-moi/[token]">) {
  const { token } = await params;
  const t = await getTranslations();
  // Looking never uses the link up: chat apps open links to draw a preview.
  const link = await findOneTimeLink(token);
  return (
    <PublicPage path="/dang-nhap">
      <div className="max-w-md">
        <h1 className="text-4xl">{t("account.linkTitle")}</h1>
        {link ? (
          <>
            <p className="mt-2 mb-8">{t("account.linkLead", { name: link.name, email: link.email })}</p>
            <PasswordForm action={acceptInvitation} email={link.email} token={token} />
          </>
        ) : (
          <div className="mt-6">
            <Notice tone="warning">{t("errors.link-invalid")}</Notice>
          </div>
        )}
      </div>
    </PublicPage>
  );
}
