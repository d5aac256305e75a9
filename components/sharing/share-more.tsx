import { useTranslations } from "next-intl";
import { facebookShareLink } from "@/domain/profiles/sharing";
import { ToolButton, ToolLink } from "../ui/button";
import { ElementScript, When } from "../ui/element-parts";

const field = "loi-gioi-thieu";

/** Words to paste into a message, and Facebook. Works without scripts, but for copying and the device's own share sheet. */
export function ShareMore({ words, url }: { words: string; url: string }) {
  const t = useTranslations("story");
  return (
    <details className="open:basis-full">
      <ElementScript name="reading" />
      <summary className="tool list-none [&::-webkit-details-marker]:hidden">{t("shareMore")}</summary>
      <div className="mt-2 rounded-lg border border-line bg-raised p-4">
        <label htmlFor={field} className="block font-semibold">
          {t("caption")}
        </label>
        <textarea
          id={field}
          readOnly
          lang="vi"
          rows={4}
          defaultValue={words}
          className="mt-1 block w-full rounded-lg border border-edge bg-paper px-3 py-2 text-base"
        />
        <div className="mt-3 flex flex-wrap gap-2">
          <share-words data-field={field} className="contents">
            <ToolButton data-part="copy">{t("copy")}</ToolButton>
            <ToolButton data-part="more" hidden>
              {t("shareDevice")}
            </ToolButton>
            <span role="status" className="self-center text-base text-sage-deep">
              <When state="copied">{t("copied")}</When>
              <When state="refused">{t("copyRefused")}</When>
            </span>
          </share-words>
          <ShareLink href={facebookShareLink(url)} label={t("facebook")} />
        </div>
      </div>
    </details>
  );
}

export function ShareLink({ href, label }: { href: string; label: string }) {
  const t = useTranslations("story");
  return (
    <ToolLink href={href} rel="noopener" target="_blank">
      {label}
      <span className="sr-only"> {t("newTab")}</span>
    </ToolLink>
  );
}
