import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { saysHours } from "@/domain/spaces/hours";
import type { SpacePage } from "@/domain/spaces/queries.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "../profiles/profile-words";
import { UnitName } from "../units/unit-name";
import { OpeningHours, OpeningToday, type PortalDay } from "./opening";

/** When a space is open, how it is visited and where it lies; what nobody has said is said to be unknown. */
export function SpaceFacts({
  space,
  today,
  holidays,
  map,
}: { space: SpacePage; map: ReactNode } & PortalDay) {
  const t = useTranslations("space");
  const locale = useLocale();
  const words = { lang: contentLanguage(locale) };
  const anyHours = saysHours(space.week) || space.hours || space.closedDays.length > 0;
  return (
    <aside aria-label={t("facts")} className="mt-10 border-t-3 border-ink pt-4 lg:mt-0">
      <dl className="space-y-4">
        <Fact label={t("hours")}>
          {anyHours ? (
            <>
              <OpeningToday {...{ space, today, holidays }} />
              <OpeningHours space={space} today={today} />
              {space.hours ? (
                <p {...words} className="mt-1 whitespace-pre-line">
                  {space.hours}
                </p>
              ) : null}
            </>
          ) : (
            t("unknown")
          )}
        </Fact>
        <Fact label={t("address")}>
          {space.address ? <b {...words}>{space.address}</b> : t("unknown")}
          {space.latitude !== null && space.longitude !== null ? (
            <MapLink latitude={space.latitude} longitude={space.longitude} />
          ) : null}
        </Fact>
        <Fact label={t("unit")}>
          <UnitLink id={space.unitId} name={space.unitName} />
          {space.unitsNow.length > 0 ? (
            <span className="block">
              {t("unitNow")}{" "}
              {space.unitsNow.map(({ id, name }, at) => (
                <span key={id}>
                  {at > 0 ? ", " : null}
                  <UnitLink id={id} name={name} />
                </span>
              ))}
            </span>
          ) : null}
        </Fact>
        {(["way", "contact", "cost", "access", "visiting"] as const).map((name) =>
          space[name] ? (
            <Fact key={name} label={t(name)}>
              <span {...words} className="whitespace-pre-line">
                {space[name]}
              </span>
            </Fact>
          ) : null,
        )}
        {space.sourceName ? (
          <Fact label={t("source")}>
            {space.sourceUrl ? (
              <a {...words} href={space.sourceUrl} rel="noopener" className="with-address link padded-link">
                {space.sourceName}
              </a>
            ) : (
              <span {...words}>{space.sourceName}</span>
            )}
          </Fact>
        ) : null}
      </dl>
      {map}
      <p className="mt-4 text-base text-soft">{t("updated", { date: formatDate(space.updatedAt) })}</p>
    </aside>
  );
}

function UnitLink({ id, name }: { id: string; name: string }) {
  return (
    <a href={localePath(useLocale(), `/don-vi/${id}`)} className="link padded-link">
      <UnitName unit={{ name }} />
    </a>
  );
}

/** To the very place, as it was typed; OpenStreetMap asks for no account and no leave. */
function MapLink({ latitude, longitude }: { latitude: number; longitude: number }) {
  const t = useTranslations("space");
  const at = `mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  return (
    <a href={`https://www.openstreetmap.org/?${at}`} rel="noopener" className="block link padded-link">
      {t("mapLink")}
    </a>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="wrap-anywhere">
      <dt className="text-base text-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
