import { useTranslations } from "next-intl";
import { ElementScript, When } from "../ui/element-parts";

/** "This is my ward": kept on this device. Not there without scripts, which it needs; with them its room is kept free from the first frame on. */
export function RememberWard({ id, name, nameEn }: { id: string; name: string; nameEn: string }) {
  const t = useTranslations("units");
  return (
    <remember-ward
      role="status"
      data-id={id}
      data-name={name}
      data-name-en={nameEn}
      className="needs-script no-print mt-3 flex flex-wrap items-center gap-x-3 text-base text-soft"
      suppressHydrationWarning
    >
      <ElementScript name="own-ward" />
      <When state="own">{t("ownRemembered")}</When>
      <button type="button" data-part="change" className="touch-link font-semibold text-ink">
        <When state="other" first>
          {t("ownRemember")}
        </When>
        <When state="own">{t("ownForget")}</When>
      </button>
    </remember-ward>
  );
}
