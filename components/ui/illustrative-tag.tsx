import { useTranslations } from "next-intl";
import { Tag } from "./tag";

/** Says of what was made up to show the portal that it was. Nothing where it is real. */
export function IllustrativeTag({ of }: { of: { illustrative: boolean } }) {
  const t = useTranslations("adoption");
  return of.illustrative ? <Tag>{t("illustrative")}</Tag> : null;
}
