import { useTranslations } from "next-intl";
import type { ListedUnit } from "@/domain/units/queries.server";
import type { MapValues } from "@/domain/units/map-classes";
import { UnitName } from "../units/unit-name";

type WardTableProps = {
  /** What the table says, as its caption. */
  title: string;
  /** Over the names and over the values. */
  heads: { unit: string; value: string };
  units: ListedUnit[];
  values: MapValues;
};

/** The same as a map: each unit with its words, by name. */
export function WardTable({ title, heads, units, values }: WardTableProps) {
  const t = useTranslations("map");
  return (
    <table className="w-full max-w-2xl border-collapse text-base">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr className="border-b border-ink text-left">
          <th scope="col" className="py-1 font-semibold">
            {heads.unit}
          </th>
          <th scope="col" className="py-1 text-right font-semibold">
            {heads.value}
          </th>
        </tr>
      </thead>
      <tbody className="ward-table">
        {units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row">
              <UnitName unit={unit} />
            </th>
            <td>{values[unit.id]?.words ?? t("none")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
