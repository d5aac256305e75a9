import { useLocale, useTranslations } from "next-intl";
import { searchPath, type SearchAddress } from "@/domain/search/address";
import type { WayOn, WaysOn as Ways } from "@/domain/search/ways-on.server";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "../profiles/profile-words";

const link = "touch-link font-semibold";

/** Where to go from an empty list: other spellings, a word less, no filter. */
export function WaysOn({ address, ways }: { address: SearchAddress; ways: Ways }) {
  const t = useTranslations("search");
  const locale = useLocale();
  return (
    <div className="mt-6 max-w-prose space-y-4">
      <WayList title={t("spelt")} ways={ways.spelt} address={address} />
      <WayList title={t("fewerWords")} ways={ways.fewerWords} address={address} />
      {ways.withoutFilter > 0 ? (
        <p>
          <a href={localePath(locale, searchPath({ text: address.text }))} className={link}>
            {t("withoutFilter", { count: ways.withoutFilter })}
          </a>
        </p>
      ) : null}
      <p>{t("emptyHelp")}</p>
    </div>
  );
}

function WayList({ title, ways, address }: { title: string; ways: WayOn[]; address: SearchAddress }) {
  const t = useTranslations("search");
  const locale = useLocale();
  if (ways.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <p>{title}</p>
      {ways.map((way) => (
        <a
          key={way.text}
          href={localePath(locale, searchPath({ ...address, text: way.text, page: 1 }))}
          rel="nofollow"
          lang={contentLanguage(locale)}
          className={link}
        >
          {t("wayOn", way)}
        </a>
      ))}
    </div>
  );
}
