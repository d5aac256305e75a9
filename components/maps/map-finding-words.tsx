import { useLocale, useTranslations } from "next-intl";
import { mapFinding } from "@/domain/units/map-finding";
import { unitNameIn } from "../units/unit-name";

type Unit = { id: string; name: string; nameEn: string | null };

/** The heading of a map of stories, made by rule from its counts. */
export function useMapFinding(): (units: Unit[], counts: Record<string, number>) => string {
  const t = useTranslations("map.found");
  const locale = useLocale();
  return (units, counts) => {
    const found = mapFinding(
      units.map(({ id }) => id),
      counts,
    );
    const nameOf = (unitId: string) =>
      unitNameIn(
        locale,
        units.find(({ id }) => id === unitId)!,
      );
    const total = units.length;
    if (found.kind === "none") return t("none");
    if (found.kind === "one") return t("one", { name: nameOf(found.unitId), count: found.most });
    if (found.kind === "equal") return t("equal", { total, count: found.most });
    const { units: some, unitId, most } = found;
    if (unitId === null) return t("some", { some, total });
    return t("most", { some, total, name: nameOf(unitId), count: most });
  };
}
