import { useTranslations } from "next-intl";
import { OwnWardLink } from "./own-ward-link";
import { UnitSearch } from "./unit-search";

/** "Your ward" on the home page: by its new or former name, or straight there once it is remembered. */
export function OwnWard() {
  const t = useTranslations("units");
  return (
    <section className="grid items-center gap-x-10 gap-y-4 py-6 md:grid-cols-[2fr_3fr]">
      <div>
        <h2 className="text-xl">{t("ownTitle")}</h2>
        <p className="mt-1 text-base text-soft">{t("ownLead")}</p>
        <OwnWardLink words={t("ownGo", { name: "{name}" })} />
      </div>
      <UnitSearch />
    </section>
  );
}
