import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Select, TextInput } from "../ui/controls";

type Named = { id: string; name: string };
type FigureFilterProps = {
  year: number;
  asked: { "don-vi": string; dot: string };
  here: string;
  units: Named[];
  campaigns: Named[];
};

/** Year, unit and campaign; the choice lives in the address. */
export function FigureFilter({ year, asked, here, units, campaigns }: FigureFilterProps) {
  const t = useTranslations("figures");
  const options = (any: string, all: Named[]) => [
    { value: "", label: any },
    ...all.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <form action={here} className="mt-5 grid grid-cols-2 items-end gap-x-4 lg:grid-cols-[7rem_1fr_1fr_auto]">
      <TextInput id="nam" label={t("year")} defaultValue={String(year)} inputMode="numeric" maxLength={4} />
      <Select
        id="don-vi"
        label={t("unit")}
        defaultValue={asked["don-vi"]}
        options={options(t("anyUnit"), units)}
      />
      <Select
        id="dot"
        label={t("campaign")}
        defaultValue={asked.dot}
        options={options(t("anyCampaign"), campaigns)}
      />
      <div className="mb-6">
        <Button variant="secondary">{t("show")}</Button>
      </div>
    </form>
  );
}
