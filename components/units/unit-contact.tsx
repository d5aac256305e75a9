import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/domain/time/dates";
import type { UnitContact as Contact } from "@/domain/units/contact-queries.server";
import { telephoneLink } from "@/domain/units/telephone";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "../profiles/profile-words";
import { Fact } from "./fact";
import { useUnitWords } from "./unit-name";

type UnitContactProps = {
  unit: { id: string; name: string; nameEn: string | null };
  contact: Contact | null;
};

const link = "touch-link";

/** How to reach a ward. What it has not entered is not claimed; its inbox on the portal is always open. */
export function UnitContact({ unit, contact }: UnitContactProps) {
  const t = useTranslations("wardPage");
  const locale = useLocale();
  const words = useUnitWords(unit);
  return (
    <>
      <h2 className="text-xl">{t("contact")}</h2>
      {contact ? <ContactFacts contact={contact} /> : <p className="mt-2">{t.rich("noContact", words)}</p>}
      <p className="no-print mt-2">
        <a
          href={localePath(locale, `/gioi-thieu-guong?don-vi=${unit.id}`)}
          rel="nofollow"
          className={`${link} text-base font-semibold`}
        >
          {t("inbox")}
        </a>
      </p>
    </>
  );
}

function ContactFacts({ contact }: { contact: Contact }) {
  const t = useTranslations("wardPage");
  const language = contentLanguage(useLocale());
  const { address, phone, email, hours, website } = contact;
  return (
    <>
      <dl className="mt-2 space-y-3">
        {address ? (
          <Fact label={t("address")}>
            <span lang={language}>{address}</span>
          </Fact>
        ) : null}
        {phone ? (
          <Fact label={t("phone")}>
            <a href={telephoneLink(phone)} className={`${link} text-xl tabular-nums`}>
              {phone}
            </a>
          </Fact>
        ) : null}
        {email ? (
          <Fact label={t("email")}>
            <a href={`mailto:${email}`} className={link}>
              {email}
            </a>
          </Fact>
        ) : null}
        {hours ? (
          <Fact label={t("hours")}>
            <span lang={language} className="whitespace-pre-line">
              {hours}
            </span>
          </Fact>
        ) : null}
        {website ? (
          <Fact label={t("website")}>
            <a href={website} rel="noopener" className={link}>
              {new URL(website).host}
            </a>
          </Fact>
        ) : null}
      </dl>
      <p className="mt-3 text-base text-soft">{t("updated", { date: formatDate(contact.updatedAt) })}</p>
    </>
  );
}
