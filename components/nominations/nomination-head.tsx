import { useLocale, useTranslations } from "next-intl";
import type { Nomination } from "@/domain/nominations/queries.server";
import { openSections, pageIds, sectionsOn, type PageId } from "@/domain/nominations/sections";
import { localePath } from "@/messages/locales";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { ReturnReason } from "./return-reason";

type NominationHeadProps = {
  id: string;
  /** Null where its form is shown to nobody in particular, or is not begun. */
  nomination: Nomination | null;
  page: PageId;
  title: string;
};

/** What stands above each page of a nomination: where one is, which page of how many, and why it was returned. */
export function NominationHead({ id, nomination, page, title }: NominationHeadProps) {
  const t = useTranslations();
  const locale = useLocale();
  const here = `/ban-lam-viec/de-cu/${id}`;
  const open = nomination ? openSections(nomination) : null;
  const shown = pageIds.filter((one) => !open || sectionsOn(one).some((section) => open.includes(section)));
  return (
    <>
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[
          { href: localePath(locale, "/ban-lam-viec"), text: t("desk.title") },
          ...(nomination
            ? [{ href: localePath(locale, here), text: nomination.content.name || t("desk.unnamed") }]
            : []),
        ]}
      />
      <ol className="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-base">
        {shown.map((one, at) => (
          <li key={one} className="flex gap-2">
            <span aria-hidden="true" className={one === page ? "font-semibold text-red" : "text-soft"}>
              {at + 1}
            </span>
            {one === page || !nomination ? (
              <span
                aria-current={one === page ? "step" : undefined}
                className={one === page ? "font-semibold" : "text-soft"}
              >
                {t(`nomination.page.${one}`)}
              </span>
            ) : (
              <a href={localePath(locale, `${here}/${one}`)} className="link">
                {t(`nomination.page.${one}`)}
              </a>
            )}
          </li>
        ))}
      </ol>
      <h1 className="mb-6 text-3xl">{title}</h1>
      {nomination ? <ReturnReason id={id} nomination={nomination} /> : null}
    </>
  );
}
