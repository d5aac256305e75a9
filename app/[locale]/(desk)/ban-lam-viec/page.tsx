import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { NominationList } from "@/components/nominations/nomination-list";
import { ButtonLink } from "@/components/ui/button";
import { FilterLinks } from "@/components/ui/filter-links";
import { entryOf, place, readQuery } from "@/domain/address/read-query";
import { listWardNominations } from "@/domain/nominations/queries.server";
import type { NominationState } from "@/domain/nominations/workflow";
import { keysOf } from "@/domain/vocabulary";
import { localePath } from "@/messages/locales";

/** The list's filters, as data: address value → states. */
const filters = {
  "": undefined,
  "can-bo-sung": ["returned"],
  nhap: ["draft", "telling"],
  "da-gui": ["submitted", "listed", "told"],
  xong: ["approved", "rejected", "withdrawn"],
} satisfies Record<string, NominationState[] | undefined>;
const filterNames = keysOf(filters);

export async function generateMetadata({ params }: PageProps<"/[locale]/ban-lam-viec">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "desk" });
  return { title: t("title") };
}

export default async function DeskPage({ params, searchParams }: PageProps<"/[locale]/ban-lam-viec">) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/ban-lam-viec", "desk.enter");
  const t = await getTranslations("desk");
  const adoptions = await getTranslations("adoption.desk");
  const contact = await getTranslations("contactDesk");
  const files = await getTranslations("sheet");
  const { loc: filter, sau } = readQuery(await searchParams, { loc: entryOf(filters, ""), sau: place() });
  const { nominations, next } = await listWardNominations(actor, {
    states: filters[filter],
    after: sau,
  });
  const address = (query: Record<string, string>) =>
    localePath(locale, `/ban-lam-viec?${new URLSearchParams(query)}`.replace(/\?$/, ""));
  return (
    <WorkPage actor={actor} area="/ban-lam-viec">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl">{t("title")}</h1>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={localePath(locale, "/ban-lam-viec/de-cu/moi")}>{t("new")}</ButtonLink>
          <ButtonLink variant="secondary" href={localePath(locale, "/ban-lam-viec/danh-sach/tu-tep")}>
            {files("title")}
          </ButtonLink>
          <ButtonLink variant="secondary" href={localePath(locale, "/ban-lam-viec/nhan-rong")}>
            {adoptions("title")}
          </ButtonLink>
          <ButtonLink variant="secondary" href={localePath(locale, "/ban-lam-viec/lien-he")}>
            {contact("title")}
          </ButtonLink>
        </div>
      </div>
      <FilterLinks
        label={t("filter")}
        items={filterNames.map((key) => ({
          href: address(key ? { loc: key } : {}),
          text: t(`filters.${key || "tat-ca"}`),
          current: key === filter,
        }))}
      />
      {nominations.length === 0 ? <p className="mt-6">{t(filter ? "noneHere" : "none")}</p> : null}
      <NominationList nominations={nominations} />
      {next ? (
        <p className="mt-6">
          <ButtonLink variant="secondary" href={address({ ...(filter ? { loc: filter } : {}), sau: next })}>
            {t("older")}
          </ButtonLink>
        </p>
      ) : null}
    </WorkPage>
  );
}
