import { setRequestLocale } from "next-intl/server";
import { ClientMessages } from "@/app/_server/client-messages";

/** The words of the campaigns' forms, beside those of the administration. */
export default async function Layout({ children, params }: LayoutProps<"/[locale]/quan-tri/dot-bieu-duong">) {
  setRequestLocale((await params).locale);
  return (
    <ClientMessages
      namespaces={[
        "account",
        "admin",
        "adminMenu",
        "adminSearch",
        "media",
        "profile",
        "nomination",
        "campaignAdmin",
        "campaignForm",
        "decisionList",
        "happeningForm",
      ]}
    >
      {children}
    </ClientMessages>
  );
}
