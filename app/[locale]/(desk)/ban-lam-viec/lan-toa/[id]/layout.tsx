import { ClientMessages } from "@/app/_server/client-messages";

/** The words of the forms that spread a story. */
export default function Layout({ children }: LayoutProps<"/[locale]/ban-lam-viec/lan-toa/[id]">) {
  return <ClientMessages namespaces={["spread"]}>{children}</ClientMessages>;
}
