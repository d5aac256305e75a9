import { setRequestLocale } from "next-intl/server";
import { ClientMessages } from "@/app/_server/client-messages";

/** The words of the forms that bring a file in. */
export default async function Layout({
  children,
  params,
}: LayoutProps<"/[locale]/ban-lam-viec/danh-sach/tu-tep">) {
  setRequestLocale((await params).locale);
  return <ClientMessages namespaces={["sheet", "media"]}>{children}</ClientMessages>;
}
