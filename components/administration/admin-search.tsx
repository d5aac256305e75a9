import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";

/** The one field of the header that finds campaigns, units, people and documents. */
export function AdminSearch() {
  const t = useTranslations("adminSearch");
  const locale = useLocale();
  return (
    <form
      role="search"
      action={localePath(locale, "/quan-tri/tim")}
      className="relative w-full max-w-[340px]"
    >
      <label htmlFor="tim-quan-tri" className="sr-only">
        {t("label")}
      </label>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2"
      />
      <input
        id="tim-quan-tri"
        name="q"
        type="search"
        placeholder={t("placeholder")}
        className="min-h-11 w-full rounded-lg border border-edge bg-raised pr-3 pl-9 text-base placeholder:text-soft"
      />
    </form>
  );
}
