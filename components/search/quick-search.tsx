import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { Button } from "../ui/button";

/** The search box of the home page: a name, a good deed or a ward. A plain form: the page sends no script for it. */
export function QuickSearch() {
  const t = useTranslations("search");
  return (
    <form
      role="search"
      aria-label={t("quickTitle")}
      action={localePath(useLocale(), "/tim-kiem")}
      className="no-print mt-4 border-t border-line pt-4 max-md:-mx-4 max-md:bg-sand max-md:px-4 max-md:pb-4"
    >
      <label htmlFor="tim" className="mb-1.5 block text-base font-semibold">
        {t("quickTitle")}
      </label>
      <div className="flex gap-2">
        <input
          id="tim"
          name="q"
          type="search"
          maxLength={300}
          enterKeyHint="search"
          aria-describedby="tim-goi-y"
          placeholder={t("quickExample")}
          className="block min-h-12 w-full min-w-0 rounded-lg border border-edge bg-raised px-3 py-2 text-[1.0625rem] text-ink placeholder:text-soft"
        />
        <Button>{t("button")}</Button>
      </div>
      <p id="tim-goi-y" className="mt-1 text-[0.8125rem] text-soft md:text-[0.9375rem]">
        {t("quickLead")}
      </p>
    </form>
  );
}
