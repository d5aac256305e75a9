import { setRequestLocale } from "next-intl/server";
import { ClientMessages } from "@/app/_server/client-messages";

export default async function Layout({ children, params }: LayoutProps<"/[locale]">) {
  setRequestLocale((await params).locale);
  return <ClientMessages namespaces={["search"]}>{children}</ClientMessages>;
}
