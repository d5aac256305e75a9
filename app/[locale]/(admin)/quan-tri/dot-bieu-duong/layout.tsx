import { ClientMessages } from "@/app/_server/client-messages";

/** The words of the campaigns' forms, beside those of the administration. */
export default function Layout({ children }: LayoutProps<"/[locale]/quan-tri/dot-bieu-duong">) {
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
      ]}
    >
      {children}
    </ClientMessages>
  );
}
