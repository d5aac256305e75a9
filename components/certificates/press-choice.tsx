import { useLocale, useTranslations } from "next-intl";
import type { DecisionKey } from "@/domain/certificates/input";
import type { Measured } from "@/domain/certificates/printer";
import { localePath } from "@/messages/locales";
import { Button } from "../ui/button";
import { Shift } from "./press-list";

type PressChoiceProps = {
  keyOf: DecisionKey;
  blanks: { id: string; name: string }[];
  printers: (Measured & { id: string; name: string })[];
  blankId: string;
  printerId: string | null;
};

const select = "block min-h-11 w-full rounded-lg border border-edge bg-raised px-3 py-2 text-[1.0625rem]";

/** On which blank and by which printer; the choice lives in the address. */
export function PressChoice({ keyOf, blanks, printers, blankId, printerId }: PressChoiceProps) {
  const t = useTranslations("certificateDesk");
  const locale = useLocale();
  const chosen = printers.find(({ id }) => id === printerId);
  return (
    <form action={localePath(locale, "/ban-lam-viec/giay-khen/in")} className="mb-6 max-w-4xl">
      <input type="hidden" name="don-vi" value={keyOf.unitId} />
      <input type="hidden" name="so" value={keyOf.number} />
      <input type="hidden" name="ngay" value={keyOf.decidedOn} />
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
        <label className="block font-semibold">
          {t("blank")}
          <select name="phoi" defaultValue={blankId} className={select}>
            {blanks.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="block font-semibold">
          {t("printer")}
          <select name="may" defaultValue={printerId ?? ""} className={select}>
            <option value="">{t("noPrinter")}</option>
            {printers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Button variant="secondary">{t("choose")}</Button>
      </div>
      <p className="mt-2 text-soft">{chosen ? <Shift measured={chosen} /> : t("noPrinterHint")}</p>
    </form>
  );
}
