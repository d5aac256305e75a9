import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { TakeOut } from "@/app/_sheets/take-out";
import { MergerList } from "@/components/administration/merger-list";
import { OfficeRows } from "@/components/administration/office-rows";
import { askedAddress, ListPages, ListSearch } from "@/components/administration/list-tools";
import { FilterLinks } from "@/components/ui/filter-links";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { choice, readQuery, wholeNumber, words } from "@/domain/address/read-query";
import { lacks, listUnitsToEdit, unitGapsAsked, type UnitGap } from "@/domain/units/admin-queries.server";
import { listMergers } from "@/domain/units/mergers.server";
import { fold } from "@/domain/text/fold";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/quan-tri/don-vi">;

const path = "/quan-tri/don-vi";
/** How many units a page of the list has. */
const pageSize = 20;
const askable = ["lien-he", "can-bo"] as const;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "unitAdmin" });
  return { title: t("title") };
}

/** The units of today: what each lacks, and the way to its contact. */
export default async function UnitsAdminPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { thieu, xong, q, ...asked } = readQuery(await searchParams, {
    thieu: choice(askable, ""),
    xong: choice(["luu", "bo"] as const, ""),
    q: words(120),
    trang: wholeNumber(1, 15),
  });
  const to = (gap: string, page = 1) =>
    askedAddress(localePath(locale, path), { thieu: gap, q, trang: page > 1 ? String(page) : "" });
  const actor = await requireArea(locale, askedAddress(path, { thieu, q }), "admin.enter");
  const t = await getTranslations("unitAdmin");
  const merger = await getTranslations("mergerAdmin");
  const units = (await listUnitsToEdit(actor)).filter(({ name }) => fold(name).includes(fold(q)));
  const lacking = (gap: UnitGap) => units.filter((one) => lacks(one, gap));
  const found = thieu ? lacking(unitGapsAsked[thieu]) : units;
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const at = Math.min(asked.trang ?? 1, pages);
  const shown = found.slice((at - 1) * pageSize, at * pageSize);
  return (
    <AdminPage actor={actor} current={path}>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h1 className="text-3xl">{t("title")}</h1>
        <a href="#sap-nhap" className="touch-link text-base">
          {merger("title")}
        </a>
      </div>
      <p className="mt-2 text-soft">{t("lead")}</p>
      {xong ? (
        <Notice tone="success" role="status">
          {merger(xong === "luu" ? "saved" : "dropped")}
        </Notice>
      ) : null}
      <FilterLinks
        label={t("show")}
        items={[
          { href: to(""), text: t("all", { count: units.length }), current: !thieu },
          ...askable.map((one) => ({
            href: to(one),
            text: t(`lacking.${unitGapsAsked[one]}`, { count: lacking(unitGapsAsked[one]).length }),
            current: thieu === one,
          })),
        ]}
      />
      <ListSearch action={localePath(locale, path)} label={t("search")} query={q} kept={{ thieu }} />
      {shown.length === 0 ? <p className="mt-6">{t(q ? "notFound" : "nothingLacks")}</p> : null}
      <TakeOut list="units" locale={locale} asked={{ thieu, q }} className="mt-3" />
      <OfficeRows
        rows={shown.map((one) => ({
          key: one.id,
          href: localePath(locale, `/ban-lam-viec/lien-he?don-vi=${one.id}`),
          title: one.name,
          more: t("officials", { count: one.officials }),
          side: (
            <Tag tone={one.hasContact ? "sage" : "gold"}>{t(one.hasContact ? "contact" : "noContact")}</Tag>
          ),
        }))}
      />
      <ListPages page={at} pages={pages} address={(page) => to(thieu, page)} />
      <MergerList mergers={await listMergers(actor)} />
    </AdminPage>
  );
}
