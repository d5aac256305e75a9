import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";

/** What stands in a document's place, with the way to it. */
export function Replacement({ id, number }: { id: string; number: string }) {
  const t = useTranslations("documents");
  const locale = useLocale();
  return (
    <>
      {t("replacedBy")}{" "}
      <a href={localePath(locale, `/van-ban#${id}`)} className="touch-link">
        {number}
      </a>
    </>
  );
}
