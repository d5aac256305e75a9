import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { Button } from "../ui/button";

type UnitSearchProps = {
  text?: string;
  id?: string;
  /** The part of the unit's page that one match leads to, e.g. "lien-he". */
  part?: string;
};

/** Asks for a unit by its new or former name; one match leads straight to its page. */
export function UnitSearch({ text = "", id = "ten-don-vi", part }: UnitSearchProps) {
  const t = useTranslations("units");
  return (
    <form
      role="search"
      // Kept by the browser through the redirect to the unit's page.
      action={localePath(useLocale(), "/don-vi") + (part ? `#${part}` : "")}
      className="flex flex-wrap items-end gap-2"
    >
      <div className="min-w-0 grow basis-44">
        <label htmlFor={id} className="mb-1 block text-base font-semibold">
          {t("label")}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          maxLength={100}
          defaultValue={text}
          placeholder={t("example")}
          className="block min-h-11 w-full rounded-lg border border-edge bg-raised px-3 py-2 text-[1.0625rem] text-ink placeholder:text-soft"
        />
      </div>
      <Button>{t("button")}</Button>
    </form>
  );
}
