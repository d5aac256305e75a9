import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { CampaignAttention } from "@/components/campaigns/campaign-attention";
import { CopyMenu } from "@/components/campaigns/copy-menu";
import { CampaignTable } from "@/components/campaigns/campaign-table";
import { ButtonLink } from "@/components/ui/button";
import { FilterLinks } from "@/components/ui/filter-links";
import { choice, readQuery } from "@/domain/address/read-query";
import { listCampaignsToManage } from "@/domain/campaigns/admin-queries.server";
import { campaignStages } from "@/domain/campaigns/vocabulary";
import { localePath } from "@/messages/locales";
import { copy } from "./actions";

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
  const { "tinh-trang": stage } = readQuery(await searchParams, { "tinh-trang": choice(campaignStages, "") });
  const t = await getTranslations("campaignAdmin");
  const campaigns = await listCampaignsToManage(actor);
  const shown = stage ? campaigns.filter((one) => one.stage === stage) : campaigns;
  const copyable = campaigns
    .filter(({ stage, kind }) => stage !== "draft" && kind === "commendation")
    .slice(0, mostOffered)
    .map(({ id, name }) => ({ id, name, copyId: randomUUID() }));
  const path = localePath(locale, "/quan-tri/dot-bieu-duong");
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
          { href: path, text: `${t("all")} ${campaigns.length}`, current: !stage },
          ...campaignStages.map((one) => ({
            href: `${path}?tinh-trang=${one}`,
            text: `${t(`stage.${one}`)} ${campaigns.filter((each) => each.stage === one).length}`,
            current: stage === one,
          })),
        ]}
      />
      <p className="mt-3 text-base text-soft">{shown.length > 0 ? t("order") : t("none")}</p>
      <CampaignTable campaigns={shown.map((one) => ({ ...one, copyId: randomUUID() }))} actions={{ copy }} />
    </AdminPage>
  );
}
