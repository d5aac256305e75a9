import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { Notice } from "../ui/notice";

/** Says that a space was saved, and leads to its page where anyone may see that. */
export function SpaceSaved({ space }: { space: { slug: string; shown: boolean } }) {
  const t = useTranslations("spaceAdmin");
  const locale = useLocale();
  return (
    <Notice tone="success" role="status">
      {t("saved")}{" "}
      {space.shown ? (
        <a
          href={localePath(locale, `/khong-gian-van-hoa/${space.slug}`)}
          className="font-semibold underline underline-offset-4"
        >
          {t("open")}
        </a>
      ) : null}
    </Notice>
  );
}
