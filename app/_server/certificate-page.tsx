import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { can, type Actor } from "@/domain/permissions";
import { localePath } from "@/messages/locales";
import { WorkPage } from "./work-page";

type CertificatePageProps = {
  actor: Actor;
  title: ReactNode;
  lead?: ReactNode;
  /** Whether the page lies below the list of decisions. */
  below?: boolean;
  children: ReactNode;
};

/** A page of printing certificates, with the way back to where the person works. */
export async function CertificatePage({ actor, title, lead, below = false, children }: CertificatePageProps) {
  const locale = await getLocale();
  const t = await getTranslations();
  const area = can(actor, "desk.enter")
    ? { path: "/ban-lam-viec", name: t("desk.title") }
    : { path: "/kiem-duyet", name: t("moderation.title") };
  const here = { path: "/ban-lam-viec/giay-khen", name: t("certificateDesk.title") };
  return (
    <WorkPage actor={actor} area="/ban-lam-viec/giay-khen">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[area, ...(below ? [here] : [])].map(({ path, name }) => ({
          href: localePath(locale, path),
          text: name,
        }))}
      />
      <h1 className="text-3xl wrap-anywhere">{title}</h1>
      {lead ? <div className="mt-2 mb-6 max-w-prose text-soft">{lead}</div> : null}
      {children}
    </WorkPage>
  );
}
