import { useLocale, useTranslations } from "next-intl";
import { zaloShareLink } from "@/domain/profiles/sharing";
import { isZalo } from "@/domain/units/zalo";
import { feedPath, localePath } from "@/messages/locales";
import { ShareLink } from "../sharing/share-more";
import { ToolLink } from "../ui/button";
import { SectionHeading } from "../ui/section-heading";
import { unitNameIn } from "./unit-name";

type FollowUnitProps = {
  unit: { id: string; name: string; nameEn: string | null };
  /** The website the ward entered itself. */
  website: string | null;
  /** The portal's address, without a path. */
  portal: string;
};

/** How to hear of a ward's news, in plain words, the most usual way first. Nothing is claimed that does not exist. */
export function FollowUnit({ unit, website, portal }: FollowUnitProps) {
  const t = useTranslations("follow");
  const locale = useLocale();
  const name = unitNameIn(locale, unit);
  const feed = feedPath(locale, `/don-vi/${unit.id}/rss.xml`);
  const page = localePath(locale, `/don-vi/${unit.id}`);
  const zalo = website && isZalo(website) ? website : null;
  return (
    <section className="no-print mt-10">
      <SectionHeading title={t("title", { name })} id="theo-doi" />
      <p>{t("lead")}</p>
      <div className="mt-4 space-y-5">
        <div>
          <h3 className="text-lg">{t("zaloTitle")}</h3>
          {zalo ? (
            <>
              <p>{t("zaloOwn")}</p>
              <p className="mt-2">
                <ToolLink href={zalo} rel="noopener">
                  {t("zaloOpen", { name })}
                </ToolLink>
              </p>
            </>
          ) : null}
          <p className={zalo ? "mt-3" : ""}>{t("zaloKeep")}</p>
          <p className="mt-2">
            <ShareLink href={zaloShareLink(`${portal}${page}`)} label={t("zaloSend")} />
          </p>
        </div>
        <div>
          <h3 className="text-lg">{t("calendarTitle")}</h3>
          <p>{t("calendarLead", { name })}</p>
          <p>
            <a href={`/don-vi/${unit.id}/lich.ics`} className="touch-link link">
              {t("calendarLink", { name })}
            </a>
          </p>
          <p className="text-base text-soft wrap-anywhere">
            {t("calendarLive", { address: `${portal}/don-vi/${unit.id}/lich.ics` })}
          </p>
        </div>
        <div>
          <h3 className="text-lg">{t("rssTitle")}</h3>
          <p>{t("rssLead")}</p>
          <p>
            <a href={feed} type="application/rss+xml" className="touch-link link">
              {t("rssLink", { name })}
            </a>
          </p>
          <p className="text-base text-soft wrap-anywhere">
            <code className="font-sans select-all">{`${portal}${feed}`}</code>
          </p>
        </div>
        <div>
          <h3 className="text-lg">{t("screenTitle")}</h3>
          <p>{t("screenLead")}</p>
          <p>
            <a href={localePath(locale, `/man-hinh/${unit.id}`)} className="touch-link link">
              {t("screenLink", { name })}
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}
