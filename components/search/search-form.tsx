import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { Button } from "../ui/button";
import { SuggestInput } from "./suggest-input";

type SearchFormProps = {
  text: string;
  /** Narrowings that stay in force for the next question, as parameters of the address. */
  kept: [name: string, value: string][];
};

/** The search box of the search page; a plain GET form that offers titles while typing where scripts run. */
export function SearchForm({ text, kept }: SearchFormProps) {
  const t = useTranslations("search");
  const locale = useLocale();
  return (
    <form role="search" action={localePath(locale, "/tim-kiem")} className="max-w-3xl">
      <label htmlFor="q" className="mb-1 block font-semibold">
        {t("label")}
      </label>
      {/* Whoever has asked wants to see what was found, on a small screen, too. */}
      {text ? null : (
        <p id="q-hint" className="mb-2 text-base text-soft">
          {t("hint")}
        </p>
      )}
      <div className="flex gap-2">
        <SuggestInput text={text} />
        <Button type="submit">
          <Search aria-hidden="true" className="size-5" />
          {t("button")}
        </Button>
      </div>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </form>
  );
}
