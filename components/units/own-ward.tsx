import { useTranslations } from "next-intl";
import { OwnWardLink } from "./own-ward-link";
import { UnitSearch } from "./unit-search";

/** "Your ward" on the home page: found by its new or former name; once it is remembered its newest stories stand here. */
export function OwnWard() {
  const t = useTranslations("units");
  return (
    <div className="no-print">
      {/* A phone's home page has one field for all of it, at its head. */}
      <div className="max-md:hidden">
        <UnitSearch />
      </div>
      <OwnWardLink words={t("ownGo", { name: "{name}" })} stories />
    </div>
  );
}
