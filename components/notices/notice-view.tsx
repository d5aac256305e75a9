import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import { noticeState } from "@/domain/notices/period";
import type { NoticePage } from "@/domain/notices/queries.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { PrintButton } from "../paper/print-button";
import { CampaignName } from "../campaigns/campaign-name";
import { contentLanguage, kindTones, nameIn } from "../profiles/profile-words";
import { unitNameIn } from "../units/unit-name";
import { ButtonLink } from "../ui/button";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { Notice } from "../ui/notice";
import { Tag } from "../ui/tag";
import { DaysLeft } from "./days-left";

type NoticeViewProps = {
  notice: NoticePage;
  today: string;
  /** The page's address as it is typed by hand. */
  address: string;
};

/** One listing: who is to be commended for what, from when to when, and the way to comment. Prints as a record. */
export function NoticeView({ notice, today, address }: NoticeViewProps) {
  const t = useTranslations();
  const language = contentLanguage(useLocale());
  return (
    <>
      <p className="text-base text-soft">{t("notice.number", { number: notice.id })}</p>
      <h1 lang={language} className="mt-1 max-w-4xl text-[2rem] wrap-anywhere md:text-[2.4rem]">
        {`${notice.honorific} ${notice.name}`.trim()}
      </h1>
      <p className="mt-3 flex flex-wrap gap-2">
        <Tag tone={kindTones[notice.kind!]}>{t(`nomination.kind.${notice.kind!}`)}</Tag>
        <IllustrativeTag of={notice} />
        {/* Paper hangs for weeks; what it says has to stay true. */}
        <span className="no-print">
          <DaysLeft period={notice} today={today} />
        </span>
      </p>
      <div className="mt-6 grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0">
          <h2 className="font-sans text-base font-semibold text-soft">{t("notice.deed")}</h2>
          <p lang={language} className="mt-1 max-w-prose font-serif text-2xl leading-snug wrap-anywhere">
            {notice.deed}
          </p>
          <Answers answers={notice.answers} />
          <Comment notice={notice} today={today} />
        </div>
        <NoticeFacts notice={notice} />
      </div>
      <PaperFoot address={address} />
    </>
  );
}

/** The way to comment while the listing stands; afterwards what became of it. */
function Comment({ notice, today }: { notice: NoticePage; today: string }) {
  const t = useTranslations("notice");
  const locale = useLocale();
  if (notice.storyPath) {
    return (
      <div className="mt-10">
        <Notice tone="success" title={t("approved")}>
          <a href={localePath(locale, notice.storyPath)} className="touch-link font-semibold">
            {t("story")}
          </a>
        </Notice>
      </div>
    );
  }
  if (noticeState(notice, today) === "ended") return <p className="mt-10 max-w-prose">{t("waiting")}</p>;
  return (
    <section className="no-print mt-10 rounded-xl bg-sand px-6 py-5">
      <h2 className="text-xl">{t("commentTitle")}</h2>
      <p className="mt-2 mb-4 max-w-prose">{t("commentText", { until: formatDate(notice.endsOn) })}</p>
      <ButtonLink href={localePath(locale, `/niem-yet/${notice.id}/gop-y`)} rel="nofollow">
        {t("comment")}
      </ButtonLink>
    </section>
  );
}

function NoticeFacts({ notice }: { notice: NoticePage }) {
  const t = useTranslations("notice");
  const locale = useLocale();
  const link = (path: string, text: ReactNode) => (
    <a href={localePath(locale, path)} className="link">
      {text}
    </a>
  );
  const field = nameIn(locale, notice.fieldName, notice.fieldNameEn);
  const campaign = { kind: notice.campaignKind, slug: notice.campaignSlug };
  return (
    <aside aria-label={t("facts")} className="mt-10 border-t-3 border-ink pt-4 lg:mt-0">
      <dl lang={contentLanguage(locale)} className="space-y-4">
        <Fact label={t("period")}>
          <span lang={locale}>
            {t("fromTo", { from: formatDate(notice.startsOn), to: formatDate(notice.endsOn) })}
          </span>
        </Fact>
        <Fact label={t("alsoAt")}>
          <Places notice={notice} />
        </Fact>
        <Fact label={t("unit")}>
          {link(`/don-vi/${notice.unitId}`, unitNameIn(locale, { name: notice.unitName }))}
        </Fact>
        <Fact label={t("campaign")}>
          <span lang={locale}>
            {link(
              campaignPath(campaign),
              <CampaignName of={{ name: notice.campaignName, nameEn: notice.campaignNameEn }} />,
            )}
          </span>
        </Fact>
        {notice.organiser ? <Fact label={t("organiser")}>{notice.organiser}</Fact> : null}
        {notice.fieldId ? (
          <Fact label={t("field")}>
            <span lang={locale}>{link(`/linh-vuc/${notice.fieldId}`, field)}</span>
          </Fact>
        ) : null}
      </dl>
      <p className="no-print mt-6">
        <PrintButton label={t("print")} look="secondary" />
      </p>
    </aside>
  );
}

/** Where else it hangs: as entered since, with its days, else as it was said when it was listed. */
function Places({ notice: { place, places } }: { notice: NoticePage }) {
  const t = useTranslations("notice");
  const locale = useLocale();
  if (places.length === 0) return place || <span lang={locale}>{t("onlyHere")}</span>;
  return (
    <ul className="space-y-1">
      {places.map((one) => (
        <li key={`${one.fromOn} ${one.place}`}>
          {one.place}{" "}
          <span lang={locale} className="block text-base font-normal text-soft">
            {one.toOn
              ? t("fromTo", { from: formatDate(one.fromOn), to: formatDate(one.toOn) })
              : t("since", { from: formatDate(one.fromOn) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What the office answered to comments, for everybody; what was said is not shown. */
function Answers({ answers }: Pick<NoticePage, "answers">) {
  const t = useTranslations("notice");
  const language = contentLanguage(useLocale());
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="tra-loi" className="mt-10">
      <h2 id="tra-loi" className="text-xl">
        {t("answers")}
      </h2>
      <ul className="mt-2 ruled">
        {answers.map((one, at) => (
          <li key={at} className="py-3">
            <p className="text-base text-soft">{t("answeredOn", { on: formatDate(one.on) })}</p>
            <p lang={language} className="max-w-prose wrap-anywhere whitespace-pre-line">
              {one.words}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const locale = useLocale();
  return (
    <div className="wrap-anywhere">
      <dt lang={locale} className="text-base text-soft">
        {label}
      </dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}

/** On paper the listing is a record: where it is on the web, and room for those who hang it. */
function PaperFoot({ address }: { address: string }) {
  const t = useTranslations("notice");
  return (
    <div className="paper-only mt-10">
      <p>{t("onPaper", { address })}</p>
      <div className="mt-10 grid grid-cols-2 gap-10 pb-24 text-center">
        <p>{t("signLister")}</p>
        <p>{t("signPlace")}</p>
      </div>
    </div>
  );
}
