import { useLocale, useTranslations } from "next-intl";
import type { Overview } from "@/domain/operations/overview.server";
import type { Keeping } from "@/domain/retention/queries.server";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { OfficeRows } from "../administration/office-rows";
import { SectionHeading } from "../ui/section-heading";
import { Tag } from "../ui/tag";

/** The kinds of faults that arose last, with the number by which the log's line is found. */
export function FaultList({ faults }: Pick<Overview, "faults">) {
  const t = useTranslations("operations.faults");
  return (
    <section aria-labelledby="loi" className="mt-10">
      <SectionHeading id="loi" title={t("title")} />
      <p className="max-w-prose text-soft">{faults.length === 0 ? t("none") : t("lead")}</p>
      <OfficeRows
        rows={faults.map(({ id, kind, place, times, lastAt, requestId, frames }) => ({
          key: id,
          title: kind,
          more: (
            <>
              <p>{t("times", { count: times, moment: formatMoment(lastAt) })}</p>
              <p>{t("where", { place: [place, frames[0]].filter(Boolean).join(" · ") })}</p>
              {requestId ? <p className="select-all">{t("id", { id: requestId })}</p> : null}
            </>
          ),
        }))}
      />
    </section>
  );
}

/** Who is signed in; a name leads to that person's sessions. */
export function SignedIn({ people }: Pick<Overview, "people">) {
  const t = useTranslations("operations.people");
  const locale = useLocale();
  return (
    <section aria-labelledby="dang-dung" className="mt-10">
      <SectionHeading id="dang-dung" title={t("title")} />
      <p className="max-w-prose text-soft">{t("lead")}</p>
      <OfficeRows
        rows={people.map(({ userId, name, seenAt, createdAt }, at) => ({
          key: `${userId}-${at}`,
          href: localePath(locale, `/quan-tri/nguoi-dung/${userId}`),
          title: name,
          more: t("since", { since: formatMoment(createdAt), seen: formatMoment(seenAt) }),
        }))}
      />
    </section>
  );
}

/** What is kept for a time only: how long, by which article, and what went the last time. */
export function KeepingTerms({ keeping }: { keeping: Keeping }) {
  const t = useTranslations("operations.keeping");
  const locale = useLocale();
  return (
    <section aria-labelledby="thoi-han-luu" className="mt-10">
      <SectionHeading id="thoi-han-luu" title={t("title")} />
      <p className="max-w-prose text-soft">{t("lead")}</p>
      {keeping.last ? (
        <p className="mt-2">
          {t("last", { moment: formatMoment(keeping.last.at), count: keeping.last.total })}
        </p>
      ) : null}
      <OfficeRows
        rows={keeping.terms.map(({ id, thing, days, article, number, toCheck }) => ({
          key: thing,
          href: localePath(locale, `/quan-tri/van-ban/can-cu/${id}`),
          title: t(`of.${thing}`),
          more: t("days", { days, basis: [article, number].filter(Boolean).join(" ") }),
          side: toCheck ? <Tag tone="gold">{t("toCheck")}</Tag> : null,
        }))}
      />
    </section>
  );
}

/** What runs here, for who is asked over the telephone. */
export function Versions({ versions, database }: Pick<Overview, "versions"> & { database: string }) {
  const t = useTranslations("operations.versions");
  const rows = [
    [t("portal"), versions.portal],
    [t("schema"), versions.schema],
    [t("node"), versions.node],
    [t("database"), database],
  ] as const;
  return (
    <section aria-labelledby="phien-ban" className="mt-10">
      <SectionHeading id="phien-ban" title={t("title")} />
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[14rem_minmax(0,1fr)]">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
