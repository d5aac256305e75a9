import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { Button } from "../ui/button";
import { SearchExamples } from "./search-examples";

/** The search box of the home page, with examples. A plain form: the page is a file, and sends no script for it. */
export function QuickSearch() {
  const t = useTranslations("search");
  return (
    <section className="grid items-center gap-x-10 gap-y-4 py-6 md:grid-cols-[2fr_3fr]">
      <div>
        <h2 className="text-xl">{t("quickTitle")}</h2>
        <p className="mt-1 text-base text-soft">{t("quickLead")}</p>
      </div>
      <div className="min-w-0">
        <form
          role="search"
          aria-label={t("quickTitle")}
          action={localePath(useLocale(), "/tim-kiem")}
          className="flex flex-wrap items-end gap-3"
        >
          <div className="min-w-0 grow basis-64">
            <label htmlFor="tim" className="mb-1 block text-base font-semibold">
              {t("label")}
            </label>
            <input
              id="tim"
              name="q"
              type="search"
              maxLength={300}
              enterKeyHint="search"
              className="block min-h-11 w-full rounded-lg border border-edge bg-raised px-3 py-2 text-[1.0625rem] text-ink"
            />
          </div>
          <Button>{t("button")}</Button>
        </form>
        <div className="mt-2 flex flex-wrap items-center gap-x-4 text-base">
          <p>{t("quickExamples")}</p>
          <SearchExamples className="contents" />
        </div>
      </div>
    </section>
  );
}
