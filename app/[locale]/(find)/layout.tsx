import { setRequestLocale } from "next-intl/server";
import { ClientMessages } from "@/app/_server/client-messages";

// What is shown depends on the address's question, so nothing here is kept as a file.
export const dynamic = "force-dynamic";

export default async function Layout({ children, params }: LayoutProps<"/[locale]">) {
  setRequestLocale((await params).locale);
  return <ClientMessages namespaces={["search"]}>{children}</ClientMessages>;
}
