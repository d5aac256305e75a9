import { setRequestLocale } from "next-intl/server";
import { ClientMessages } from "@/app/_server/client-messages";
import "@/app/office.css";

// Each form carries a number and a puzzle of its own.
export const dynamic = "force-dynamic";

export default async function Layout({ children, params }: LayoutProps<"/[locale]">) {
  setRequestLocale((await params).locale);
  return <ClientMessages namespaces={["suggest", "comment", "contestEntry"]}>{children}</ClientMessages>;
}
