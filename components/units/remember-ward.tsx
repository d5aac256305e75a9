import { useTranslations } from "next-intl";
import { ElementScript } from "../ui/element-script";

/** "This is my ward": kept on this device. Not there without scripts, which it needs. */
export function RememberWard({ id, name }: { id: string; name: string }) {
  const t = useTranslations("units");
  return (
    <remember-ward
      hidden
      role="status"
      data-id={id}
      data-name={name}
      className="no-print mt-3 flex flex-wrap items-center gap-x-3 text-base text-soft"
    >
      <ElementScript name="own-ward" />
      <span data-when="own" hidden>
        {t("ownRemembered")}
      </span>
      <button type="button" data-part="change" className="touch-link font-semibold text-ink">
        <span data-when="other">{t("ownRemember")}</span>
        <span data-when="own" hidden>
          {t("ownForget")}
        </span>
      </button>
    </remember-ward>
  );
}
