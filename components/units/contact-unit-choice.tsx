import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { Button } from "../ui/button";

type ContactUnitChoiceProps = { units: { id: string; name: string; entered: boolean }[]; chosen: string };

/** Which of several wards, and how many have entered anything; the choice lives in the address. */
export function ContactUnitChoice({ units, chosen }: ContactUnitChoiceProps) {
  const t = useTranslations("contactDesk");
  return (
    <form action={localePath(useLocale(), "/ban-lam-viec/lien-he")} className="mb-8">
      <label htmlFor="don-vi" className="mb-1 block font-semibold">
        {t("unit")}
      </label>
      <p id="don-vi-hint" className="mb-2 text-soft">
        {t("entered", { count: units.filter((unit) => unit.entered).length, total: units.length })}
      </p>
      <div className="flex flex-wrap gap-3">
        <select
          id="don-vi"
          name="don-vi"
          defaultValue={chosen}
          aria-describedby="don-vi-hint"
          className="block min-h-11 min-w-0 grow basis-64 rounded-lg border border-edge bg-raised px-3 py-2 text-[1.0625rem]"
        >
          {units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.entered ? unit.name : t("notEntered", { name: unit.name })}
            </option>
          ))}
        </select>
        <Button variant="secondary">{t("choose")}</Button>
      </div>
    </form>
  );
}
