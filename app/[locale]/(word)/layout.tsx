import { setRequestLocale } from "next-intl/server";
import { ClientMessages } from "@/app/_server/client-messages";
import "@/app/office.css";

// What a link opens is its holder's alone, and of this very moment.
export const dynamic = "force-dynamic";

export default async function Layout({ children, params }: LayoutProps<"/[locale]">) {
  setRequestLocale((await params).locale);
  return <ClientMessages namespaces={["word"]}>{children}</ClientMessages>;
}
