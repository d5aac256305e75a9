import { useTranslations } from "next-intl";
import { useUnitWords } from "./unit-name";

const shown = 3;

/** Where a former unit went: the first of its units of today; nothing where it leads to none. */
export function NowIn({ units }: { units: { name: string }[] }) {
  const t = useTranslations("units");
  const name = units
    .slice(0, shown)
    .map((one) => one.name)
    .join(", ");
  const words = useUnitWords({ name });
  if (units.length === 0) return null;
  return (
    <span className="text-base text-soft">
      {t.rich("nowIn", { vi: words.vi, units: words.name })}
      {units.length > shown ? "…" : null}
    </span>
  );
}
