import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  campaignFiguresPath,
  fieldFiguresPath,
  figuresPath,
  unitFiguresPath,
} from "@/domain/tallies/address";
import { localePath } from "@/messages/locales";
import { CampaignName } from "../campaigns/campaign-name";
import { nameIn } from "../profiles/profile-words";
import { unitNameIn } from "../units/unit-name";
import { Breadcrumbs } from "../ui/breadcrumbs";

type Named = { id: string; name: string; nameEn: string | null };
type FiguresApartProps = {
  fields: Named[];
  campaigns: { slug: string; name: string; nameEn: string }[];
  /** Whether a table above names wards. */
  namesWards: boolean;
};

/** The same figures of one ward, one field, one campaign. */
export function FiguresApart({ fields, campaigns, namesWards }: FiguresApartProps) {
  const t = useTranslations("tallies");
  const locale = useLocale();
  const to = (path: string, name: ReactNode) => (
    <li key={path}>
      <a href={localePath(locale, path)} className="touch-link">
        {name}
      </a>
    </li>
  );
  return (
    <section aria-labelledby="xem-rieng" className="no-print figure-part mt-10">
      <h2 id="xem-rieng">{t("apart.title")}</h2>
      <p className="text-base text-soft">{t("apart.lead")}</p>
      <p className="mt-2 max-w-prose">
        {t.rich(namesWards ? "apart.unit" : "apart.unitFound", {
          table: t("table"),
          units: (words) => (
            <a href={localePath(locale, "/don-vi")} className="underline underline-offset-4 hover:text-red">
              {words}
            </a>
          ),
        })}
      </p>
      <details className="mt-2">
        <summary className="inline-flex min-h-11 items-center font-semibold">{t("apart.fields")}</summary>
        <ul className="columns-1 gap-8 md:columns-2">
          {fields.map((one) => to(fieldFiguresPath(one.id), nameIn(locale, one.name, one.nameEn)))}
        </ul>
      </details>
      {campaigns.length > 0 ? (
        <details>
          <summary className="inline-flex min-h-11 items-center font-semibold">
            {t("apart.campaigns")}
          </summary>
          <ul>{campaigns.map((one) => to(campaignFiguresPath(one.slug), <CampaignName of={one} />))}</ul>
        </details>
      ) : null}
    </section>
  );
}

/** The way back: the whole city's figures, and the page of what these are about. */
export function OfWhole({ whole }: { whole: { href: string; text: string } }) {
  const t = useTranslations();
  const locale = useLocale();
  const city = { href: localePath(locale, figuresPath), text: t("tallies.whole") };
  return <Breadcrumbs label={t("profile.breadcrumb")} items={[city, whole]} />;
}

/** Of a unit that is no more: where it went, each with its figures. */
export function FormerFigures({
  name,
  units,
}: {
  name: string;
  units: { id: string; name: string; nameEn?: string | null }[];
}) {
  const t = useTranslations("tallies");
  const locale = useLocale();
  return (
    <p className="mb-6 max-w-prose border-l-3 border-gold pl-4">
      {t.rich("former", {
        name,
        units: () =>
          units.map((one, at) => (
            <span key={one.id}>
              {at > 0 ? ", " : ""}
              <a
                href={localePath(locale, unitFiguresPath(one.id))}
                className="underline underline-offset-4 hover:text-red"
              >
                {unitNameIn(locale, one)}
              </a>
            </span>
          )),
      })}
    </p>
  );
}

/** The way from the page of a ward, a field or a campaign to its figures. */
export function ToFigures({ path }: { path: string }) {
  const t = useTranslations("tallies");
  const locale = useLocale();
  return (
    <a href={localePath(locale, path)} className="touch-link">
      {t("ofThis")}
    </a>
  );
}
