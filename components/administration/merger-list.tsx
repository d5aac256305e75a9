import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/domain/time/dates";
import type { ShownMerger } from "@/domain/units/mergers.server";
import { localePath } from "@/messages/locales";
import { ButtonLink } from "../ui/button";
import { Tag } from "../ui/tag";
import { OfficeRows } from "./office-rows";

/** Mergers and splits of units, entered ahead or in force; what is not in force yet leads to its form. */
export function MergerList({ mergers }: { mergers: ShownMerger[] }) {
  const t = useTranslations("mergerAdmin");
  const locale = useLocale();
  const path = "/quan-tri/don-vi/sap-nhap";
  return (
    <section id="sap-nhap" aria-labelledby="sap-nhap-title" className="mt-10">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h2 id="sap-nhap-title" className="text-2xl">
          {t("title")}
        </h2>
        <ButtonLink variant="secondary" href={localePath(locale, `${path}/moi`)}>
          {t("add")}
        </ButtonLink>
      </div>
      <p className="mt-2 max-w-prose text-soft">{t("lead")}</p>
      {mergers.length === 0 ? <p className="mt-4">{t("none")}</p> : null}
      <OfficeRows
        rows={mergers.map(({ id, from, into, effectiveOn, documentNumber, isApplied }) => ({
          key: id,
          href: isApplied ? undefined : localePath(locale, `${path}/${id}`),
          title: t("into", { from: from.join(", "), into: into.join(", ") }),
          more: t("rests", { number: documentNumber }),
          side: (
            <>
              <span className="text-base text-soft">{t("waits", { day: formatDate(effectiveOn) })}</span>
              {isApplied ? <Tag tone="sage">{t("applied")}</Tag> : null}
            </>
          ),
        }))}
      />
    </section>
  );
}
