import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { OwnWardLink } from "./own-ward-link";
import { UnitSearch } from "./unit-search";

/** "Your ward" on the home page: by its new or former name, or straight there once it is remembered. */
export function OwnWard() {
  const t = useTranslations("units");
  const words = { go: t("ownGo", { name: "{name}" }), forget: t("ownForget") };
  return (
    <section className="grid items-center gap-x-10 gap-y-4 py-6 md:grid-cols-[2fr_3fr]">
      <div>
        <h2 className="text-xl">{t("ownTitle")}</h2>
        <p className="mt-1 text-base text-soft">{t("ownLead")}</p>
        <OwnWardLink base={localePath(useLocale(), "/don-vi")} words={words} />
      </div>
      <UnitSearch />
    </section>
  );
}
