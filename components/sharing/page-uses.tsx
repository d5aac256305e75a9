import { useTranslations } from "next-intl";
import { zaloShareLink } from "@/domain/profiles/sharing";
import { PrintButton } from "../paper/print-button";
import { ShareLink, ShareMore } from "./share-more";

type PageUsesProps = {
  /** What the page is of, e.g. the campaign's name. */
  title: string;
  /** The page's full address. */
  url: string;
};

/** At the end of a page that tells of nobody alone: pass it on, or put it on paper. */
export function PageUses({ title, url }: PageUsesProps) {
  const t = useTranslations("story");
  return (
    <div className="no-print mt-10 flex flex-wrap gap-2 border-t border-line pt-4">
      <ShareLink href={zaloShareLink(url)} label={t("zalo")} />
      <ShareMore words={`${title}\n${url}`} url={url} />
      <PrintButton label={t("print")} look="tool" />
    </div>
  );
}
