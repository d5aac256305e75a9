import { setRequestLocale } from "next-intl/server";
import { ClientMessages } from "@/app/_server/client-messages";

/** The words of the forms that ask for somebody's word. */
export default async function Layout({
  children,
  params,
}: LayoutProps<"/[locale]/ban-lam-viec/de-cu/[id]/xac-nhan">) {
  setRequestLocale((await params).locale);
  return <ClientMessages namespaces={["word", "wordDesk"]}>{children}</ClientMessages>;
}
