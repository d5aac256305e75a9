import { setRequestLocale } from "next-intl/server";
import { ClientMessages } from "@/app/_server/client-messages";
import "@/app/office.css";

// Behind a sign-in everything depends on who asks.
export const dynamic = "force-dynamic";

export default async function Layout({ children, params }: LayoutProps<"/[locale]">) {
  setRequestLocale((await params).locale);
  return (
    <ClientMessages
      namespaces={[
        "comments",
        "listing",
        "nomination",
        "media",
        "desk",
        "deskList",
        "adoption",
        "suggestionDesk",
        "contactDesk",
        "spaceAdmin",
        "happeningForm",
        "persons",
        "rollDesk",
        "certificateDesk",
        "spread",
        "amendment",
        "storyEnd",
        "pageKeys",
      ]}
    >
      {children}
    </ClientMessages>
  );
}
