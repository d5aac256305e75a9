import { setRequestLocale } from "next-intl/server";
import { RollPage, rollMetadata } from "../../../../../_campaigns/roll-page";

type Props = PageProps<"/[locale]/dot-bieu-duong/[slug]/danh-sach/trang/[page]">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  return rollMetadata({ ...(await params), kind: "commendation" });
}

export default async function CampaignRollPartPage({ params }: Props) {
  const address = await params;
  setRequestLocale(address.locale);
  return <RollPage {...address} kind="commendation" />;
}
