import { useLocale, useTranslations } from "next-intl";

/** Fetches the refused rows of an import as a book, with the reason beside each. */
export function RefusedLink({ id, refused }: { id: string; refused: number }) {
  const t = useTranslations("sheet");
  return (
    <a href={`/api/imports/${id}/refused?locale=${useLocale()}`} className="touch-link">
      {t("refusedFile", { refused })}
    </a>
  );
}
