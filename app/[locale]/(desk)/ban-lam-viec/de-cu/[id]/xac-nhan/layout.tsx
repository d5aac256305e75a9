import { ClientMessages } from "@/app/_server/client-messages";

/** The words of the forms that ask for somebody's word. */
export default function Layout({ children }: LayoutProps<"/[locale]/ban-lam-viec/de-cu/[id]/xac-nhan">) {
  return <ClientMessages namespaces={["word", "wordDesk"]}>{children}</ClientMessages>;
}
