import { setRequestLocale } from "next-intl/server";
import { ClientMessages } from "@/app/_server/client-messages";
import "@/app/office.css";

// Behind a sign-in everything depends on who asks.
export const dynamic = "force-dynamic";

export default async function Layout({ children, params }: LayoutProps<"/[locale]">) {
  setRequestLocale((await params).locale);
  return (
    <ClientMessages namespaces={["account", "secondFactor", "mail", "calendar"]}>{children}</ClientMessages>
  );
}
