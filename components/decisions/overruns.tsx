import { useTranslations } from "next-intl";
import type { Overrun } from "@/domain/nominations/decided-quota.server";
import { Notice } from "../ui/notice";

type OverrunsProps = { overruns: Overrun[]; chosen: boolean };

/** Which quotas a decision on many would cross, and the box by which it does so knowingly. */
export function Overruns({ overruns, chosen }: OverrunsProps) {
  const t = useTranslations("together");
  return (
    <Notice tone="warning" title={t("overruns")}>
      <ul className="text-base">
        {overruns.map(({ unitName, strict, ...more }) => (
          <li key={`${unitName} ${more.kind}`}>
            {t("overrun", { unit: unitName, strict: strict ? "yes" : "no", ...more })}
          </li>
        ))}
      </ul>
      <label className="flex min-h-11 cursor-pointer items-center gap-3 text-base font-semibold">
        <input
          id="over"
          type="checkbox"
          name="over"
          value="1"
          defaultChecked={chosen}
          className="size-5 shrink-0 accent-red"
        />
        {t("over")}
      </label>
    </Notice>
  );
}
