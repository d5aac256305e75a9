import { useTranslations } from "next-intl";
import { OwnWardLink } from "./own-ward-link";
import { UnitSearch } from "./unit-search";

/** "Your ward" on the home page: found by its new or former name; once it is remembered its newest stories stand here. */
export function OwnWard() {
  const t = useTranslations("units");
  return (
    <div className="no-print">
      <UnitSearch />
      <OwnWardLink words={t("ownGo", { name: "{name}" })} stories />
    </div>
  );
}
