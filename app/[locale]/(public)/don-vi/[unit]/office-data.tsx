import "server-only";
import { getTranslations } from "next-intl/server";
import { JsonLd } from "@/components/site/json-ld";
import type { UnitContact } from "@/domain/units/contact-queries.server";
import { telephoneLink } from "@/domain/units/telephone";
import type { UnitPage } from "@/domain/units/unit-page.server";
import { readEnvironment } from "@/environment";
import { defaultLocale, localePath } from "@/messages/locales";

type OfficeDataProps = { locale: string; unit: UnitPage; contact: UnitContact };

/** A ward's office as linked data (schema.org), so that a search for its number finds the one it gave itself. */
export async function OfficeData({ locale, unit, contact }: OfficeDataProps) {
  // The office's own name, which is Vietnamese in every language of the interface.
  const t = await getTranslations({ locale: defaultLocale, namespace: "wardPage" });
  const { address, phone, email, website } = contact;
  const url = new URL(localePath(locale, `/don-vi/${unit.id}`), readEnvironment().PORTAL_URL).href;
  const data = {
    "@context": "https://schema.org",
    "@type": "GovernmentOffice",
    "@id": `${url}#lien-he`,
    name: t("office", { name: unit.name }),
    url,
    sameAs: website ?? undefined,
    telephone: phone ? telephoneLink(phone).replace("tel:", "") : undefined,
    email: email || undefined,
    address: address
      ? {
          "@type": "PostalAddress",
          streetAddress: address,
          addressLocality: unit.name,
          addressRegion: "Thành phố Hồ Chí Minh",
          addressCountry: "VN",
        }
      : undefined,
    areaServed: { "@type": "AdministrativeArea", name: unit.name },
  };
  return <JsonLd data={data} />;
}
