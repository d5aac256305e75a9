import { ClientMessages } from "@/app/_server/client-messages";

/** The words of the forms that bring a file in. */
export default function Layout({ children }: LayoutProps<"/[locale]/ban-lam-viec/danh-sach/tu-tep">) {
  return <ClientMessages namespaces={["sheet", "media"]}>{children}</ClientMessages>;
}
