import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/domain/time/dates";
import { contentLanguage } from "./profile-words";

/** What a story said wrongly and what is right, each with its day; nothing where nothing was. */
export function Corrections({ corrections }: { corrections: { on: string; words: string }[] }) {
  const t = useTranslations("correction");
  const locale = useLocale();
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="dinh-chinh" className="mt-8 border-l-3 border-gold pl-4">
      <h2 id="dinh-chinh" className="font-sans text-lg font-semibold">
        {t("title")}
      </h2>
      {corrections.map(({ on, words }, at) => (
        <div key={at} className="mt-2">
          <p className="text-base text-soft">{t("on", { on: formatDate(on) })}</p>
          <p lang={contentLanguage(locale)} className="whitespace-pre-line wrap-anywhere">
            {words}
          </p>
        </div>
      ))}
    </section>
  );
}
