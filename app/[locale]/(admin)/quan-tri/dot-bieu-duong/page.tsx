import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { askedAddress, ListPages, ListSearch } from "@/components/administration/list-tools";
import { CampaignAttention } from "@/components/campaigns/campaign-attention";
import { CopyMenu } from "@/components/campaigns/copy-menu";
import { CampaignTable } from "@/components/campaigns/campaign-table";
import { ButtonLink } from "@/components/ui/button";
import { FilterLinks } from "@/components/ui/filter-links";
import { TakeOut } from "@/app/_sheets/take-out";
import { readQuery, wholeNumber } from "@/domain/address/read-query";
import { campaignFilter, campaignsAsked } from "@/domain/campaigns/list-address";
import { listCampaignsToManage } from "@/domain/campaigns/admin-queries.server";
import { campaignStages } from "@/domain/campaigns/vocabulary";
import { hasWords } from "@/domain/text/fold";
import { localePath } from "@/messages/locales";
import { copy } from "./actions";

/** How many campaigns a page of the list has. */
const pageSize = 50;
const query = { ...campaignFilter, trang: wholeNumber(1, 6) };

/** Earlier campaigns offered at the head; each row has its own button besides. */
const mostOffered = 6;

type Props = PageProps<"/[locale]/quan-tri/dot-bieu-duong">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "campaignAdmin" });
  return { title: t("title") };
}

/** Campaigns and contests with where each stands, and what of them asks for attention. */
export default async function CampaignsAdminPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/dot-bieu-duong", "admin.enter");
  const { "tinh-trang": stage, q, ...asked } = readQuery(await searchParams, query);
  const t = await getTranslations("campaignAdmin");
  const campaigns = await listCampaignsToManage(actor);
  const named = campaigns.filter(({ name }) => hasWords(name, q));
  const found = campaignsAsked(campaigns, { q, "tinh-trang": stage });
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const at = Math.min(asked.trang ?? 1, pages);
  const shown = found.slice((at - 1) * pageSize, at * pageSize);
  const copyable = campaigns
    .filter(({ stage, kind }) => stage !== "draft" && kind === "commendation")
    .slice(0, mostOffered)
    .map(({ id, name }) => ({ id, name, copyId: randomUUID() }));
  const path = localePath(locale, "/quan-tri/dot-bieu-duong");
  const to = (stage: string, page = 1) =>
    askedAddress(path, { "tinh-trang": stage, q, trang: page > 1 ? String(page) : "" });
  return (
    <AdminPage actor={actor} current="/quan-tri/dot-bieu-duong">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl">{t("title")}</h1>
        <div className="flex flex-wrap gap-3">
          <CopyMenu campaigns={copyable} action={copy} />
          <ButtonLink href={`${path}/moi`}>{t("add")}</ButtonLink>
        </div>
      </div>
      <CampaignAttention campaigns={campaigns} />
      <FilterLinks
        label={t("tabs")}
        items={[
          { href: to(""), text: `${t("all")} ${named.length}`, current: !stage },
          ...campaignStages.map((one) => ({
            href: to(one),
            text: `${t(`stage.${one}`)} ${named.filter((each) => each.stage === one).length}`,
            current: stage === one,
          })),
        ]}
      />
      <ListSearch action={path} label={t("search")} query={q} kept={{ "tinh-trang": stage }} />
      <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-6">
        <p className="text-base text-soft">{shown.length > 0 ? t("order") : t("none")}</p>
        <TakeOut list="campaigns" locale={locale} asked={{ q, "tinh-trang": stage }} />
      </div>
      <CampaignTable campaigns={shown.map((one) => ({ ...one, copyId: randomUUID() }))} actions={{ copy }} />
      <ListPages page={at} pages={pages} address={(page) => to(stage, page)} />
    </AdminPage>
  );
}
