import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import type { DocumentPage } from "@/domain/documents/find-document.server";
import { issued } from "@/domain/documents/issued";
import { channelsOn, papersOn } from "@/domain/documents/resting";
import { CampaignName } from "../campaigns/campaign-name";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "../profiles/profile-words";
import { SectionHeading } from "../ui/section-heading";
import { DocumentAddress, RulesOn, StandingTag, Validity } from "./document-parts";
import { DocumentLink } from "./replacement";

/** One document: number first, how it stands on `today` (ISO date, named by the page), where it is read, and what rests on it. */
export function DocumentView({ document, today }: { document: DocumentPage; today: string }) {
  const t = useTranslations("documents");
  const language = contentLanguage(useLocale());
  return (
    <>
      <h1 lang={language} className="max-w-4xl text-[2rem] wrap-anywhere md:text-[2.4rem]">
        {document.number}
      </h1>
      <p lang={language} className="mt-2 max-w-prose text-lg font-semibold wrap-anywhere">
        {document.title}
      </p>
      <p className="mt-3 flex flex-wrap gap-2 empty:hidden">
        <StandingTag document={document} today={today} />
      </p>
      <div className="mt-6 grid grid-cols-1 gap-x-16 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0">
          {document.summary ? (
            <div lang={language} className="prose">
              {document.summary
                .split("\n\n")
                .filter(Boolean)
                .map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
            </div>
          ) : null}
          {document.url ? (
            <DocumentAddress url={document.url} />
          ) : (
            <p className="max-w-prose text-soft">{t("noAddress")}</p>
          )}
          <RestsOnIt document={document} today={today} />
        </div>
        <DocumentFacts document={document} />
      </div>
    </>
  );
}

function RestsOnIt({ document, today }: { document: DocumentPage; today: string }) {
  const t = useTranslations();
  const locale = useLocale();
  const papers = papersOn(document.rules, today);
  const channels = channelsOn(document.wordings, document.id, today);
  const { campaigns, rules } = document;
  if (campaigns.length + rules.length + channels.length === 0)
    return <p className="mt-8 text-soft">{t("documents.restsNothing")}</p>;
  return (
    <>
      {campaigns.length > 0 ? (
        <Part title={t("documents.rests")}>
          <ul className="ruled">
            {campaigns.map((campaign) => (
              <li key={campaign.slug} className="py-1">
                <a href={localePath(locale, campaignPath(campaign))} className="touch-link wrap-anywhere">
                  <CampaignName of={campaign} />
                </a>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {rules.length > 0 ? (
        <Part title={t("documents.rules")}>
          <RulesOn rules={rules} />
        </Part>
      ) : null}
      {papers.length + channels.length > 0 ? (
        <Part title={t("documents.templates")}>
          <ul className="ruled">
            {papers.map((kind) => (
              <li key={kind} className="py-2">
                {t(`papers.kind.${kind}.name`)}
              </li>
            ))}
            {channels.map((channel) => (
              <li key={channel} className="py-2">
                {t("documents.wording", { channel })}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10">
      <SectionHeading title={title} />
      {children}
    </section>
  );
}

function DocumentFacts({ document }: { document: DocumentPage }) {
  const t = useTranslations("documents");
  const language = contentLanguage(useLocale());
  const { validFrom, validTo, successors, replaced } = document;
  return (
    <aside aria-label={t("facts")} className="mt-10 border-t-3 border-ink pt-4 lg:mt-0">
      <dl className="space-y-4">
        <Fact label={t("issuer")}>
          <span lang={language}>{document.issuer}</span>
        </Fact>
        <Fact label={t("issuedOn")}>{t("day", issued(document))}</Fact>
        <Fact label={t("validity")}>
          {validFrom || validTo ? <Validity {...{ validFrom, validTo }} /> : t("validityUnknown")}
        </Fact>
        {successors.length > 0 ? (
          <Fact label={t("replacedBy")}>
            {successors.map(({ id, number }, at) => (
              <span key={id} className="block">
                {at > 0 ? `${t("then")} ` : null}
                <DocumentLink id={id} words={number} />
              </span>
            ))}
          </Fact>
        ) : null}
        {replaced.length > 0 ? (
          <Fact label={t("replaces")}>
            {replaced.map(({ id, number }) => (
              <span key={id} className="block">
                <DocumentLink id={id} words={number} />
              </span>
            ))}
          </Fact>
        ) : null}
      </dl>
    </aside>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="wrap-anywhere">
      <dt className="text-base text-soft">{label}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}
