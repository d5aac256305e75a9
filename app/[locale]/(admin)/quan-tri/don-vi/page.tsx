import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { MergerList } from "@/components/administration/merger-list";
import { OfficeRows } from "@/components/administration/office-rows";
import { FilterLinks } from "@/components/ui/filter-links";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { choice, readQuery } from "@/domain/address/read-query";
import { lacks, listUnitsToEdit, type UnitGap } from "@/domain/units/admin-queries.server";
import { listMergers } from "@/domain/units/mergers.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/quan-tri/don-vi">;

const path = "/quan-tri/don-vi";
/** What `?thieu=` asks for. */
const gaps: Record<"lien-he" | "can-bo", UnitGap> = { "lien-he": "contact", "can-bo": "official" };
const askable = ["lien-he", "can-bo"] as const;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "unitAdmin" });
  return { title: t("title") };
}

/** The units of today: what each lacks, and the way to its contact. */
export default async function UnitsAdminPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { thieu, xong } = readQuery(await searchParams, {
    thieu: choice(askable, ""),
    xong: choice(["luu", "bo"] as const, ""),
  });
  const actor = await requireArea(locale, thieu ? `${path}?thieu=${thieu}` : path, "admin.enter");
  const t = await getTranslations("unitAdmin");
  const merger = await getTranslations("mergerAdmin");
  const units = await listUnitsToEdit(actor);
  const lacking = (gap: UnitGap) => units.filter((one) => lacks(one, gap));
  const shown = thieu ? lacking(gaps[thieu]) : units;
  return (
    <AdminPage actor={actor} current={path}>
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2 text-soft">{t("lead")}</p>
      {xong ? (
        <Notice tone="success" role="status">
          {merger(xong === "luu" ? "saved" : "dropped")}
        </Notice>
      ) : null}
      {thieu ? null : <MergerList mergers={await listMergers(actor)} />}
      <FilterLinks
        label={t("show")}
        items={[
          { href: localePath(locale, path), text: t("all", { count: units.length }), current: !thieu },
          ...askable.map((one) => ({
            href: localePath(locale, `${path}?thieu=${one}`),
            text: t(`lacking.${gaps[one]}`, { count: lacking(gaps[one]).length }),
            current: thieu === one,
          })),
        ]}
      />
      {shown.length === 0 ? <p className="mt-6">{t("nothingLacks")}</p> : null}
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
    </AdminPage>
  );
}
