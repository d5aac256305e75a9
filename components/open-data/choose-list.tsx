import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { ApiForms } from "./api-forms";

/** For whoever asks the API for no list, or one that there is not: what may be chosen, in words, and the forms to do so. */
export function ChooseList({ asked }: { asked: string }) {
  const t = useTranslations("openData");
  const locale = useLocale();
  return (
    <>
      <h1 className="text-3xl">{t("tryTitle")}</h1>
      <p className="mt-3 max-w-prose border-l-4 border-gold pl-4 wrap-anywhere">
        {asked ? t("chooseOther", { list: asked }) : t("chooseOne")}
      </p>
      <ApiForms action={localePath(locale, "/du-lieu/goi-thu")} heading="h2" />
      <p className="no-print mt-6">
        <a href={localePath(locale, "/du-lieu")} className="touch-link">
          {t("toData")}
        </a>
      </p>
    </>
  );
}
