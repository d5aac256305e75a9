import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { ElementScript } from "../ui/element-parts";

/** The input of the search box. Where scripts run it offers titles and units while typing; without them it is a plain input. */
export function SuggestInput({ text }: { text: string }) {
  const t = useTranslations("search");
  const illustrative = useTranslations("adoption")("illustrative");
  return (
    <search-offers
      data-root={localePath(useLocale(), "/").replace(/\/$/, "")}
      data-suggestions={t("suggestions")}
      data-story={t("story")}
      data-illustrative={illustrative}
      data-unit={t("unit")}
      data-campaign={t("group.campaign")}
      data-contest={t("group.contest")}
      data-document={t("group.document")}
      data-space={t("group.space")}
      data-page={t("group.page")}
      className="relative block min-w-0 grow"
    >
      <ElementScript name="search-offers" />
      <input
        id="q"
        data-part="input"
        name="q"
        type="search"
        maxLength={300}
        defaultValue={text}
        aria-describedby={text ? undefined : "q-hint"}
        autoComplete="off"
        enterKeyHint="search"
        className="block min-h-11 w-full rounded-lg border border-edge bg-raised px-3 py-2 text-[1.0625rem] text-ink"
      />
      <ul
        id="q-offers"
        data-part="offers"
        hidden
        className="offers absolute z-10 mt-1 w-full rounded-lg border border-line bg-raised py-1 shadow-lg"
      />
    </search-offers>
  );
}
