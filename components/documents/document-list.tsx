import { useLocale, useTranslations } from "next-intl";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import { documentPlace } from "@/domain/documents/collections";
import type { DocumentRow } from "@/domain/documents/queries.server";
import { issued } from "@/domain/documents/issued";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { CampaignName } from "../campaigns/campaign-name";
import { contentLanguage } from "../profiles/profile-words";
import { Replacement } from "./replacement";

const link = "touch-link";

/** Directives: number, date, issuer, where to read them, and what rests on them. */
export function DocumentList({ documents }: { documents: DocumentRow[] }) {
  const t = useTranslations("documents");
  const locale = useLocale();
  const language = contentLanguage(locale);
  return (
    <ul>
      {documents.map((one) => (
        <li key={one.id} id={one.id} className="border-t border-line py-6">
          <h2 lang={language} className="max-w-prose text-xl wrap-anywhere">
            {one.title}
          </h2>
          <p lang={language} className="mt-1 text-soft">
            {t("by", { number: one.number, issuer: one.issuer, ...issued(one) })}
          </p>
          <Validity document={one} />
          {one.summary ? (
            <p lang={language} className="mt-2 max-w-prose">
              {one.summary}
            </p>
          ) : null}
          {one.url ? <Address url={one.url} /> : null}
          {one.campaigns.length > 0 ? (
            <>
              <h3 className="mt-3 font-sans text-base font-semibold">{t("rests")}</h3>
              <ul className="mt-1 space-y-1 border-l-3 border-gold pl-4">
                {one.campaigns.map((campaign) => (
                  <li key={campaign.slug}>
                    <a href={localePath(locale, campaignPath(campaign))} className={link}>
                      <CampaignName of={campaign} />
                    </a>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <RulesOn rules={one.rules} />
        </li>
      ))}
    </ul>
  );
}

/** The portal's rules that rest on a document: which article, since when, and what it asks. */
function RulesOn({ rules }: Pick<DocumentRow, "rules">) {
  const t = useTranslations();
  const language = contentLanguage(useLocale());
  if (rules.length === 0) return null;
  const day = (value: string | null) => (value ? formatDate(value) : "");
  return (
    <>
      <h3 className="mt-3 font-sans text-base font-semibold">{t("documents.rules")}</h3>
      <ul className="mt-1 space-y-1 border-l-3 border-line pl-4">
        {rules.map(({ id, rule, article, says, validFrom, validTo }) => (
          <li key={id}>
            {t(`documentAdmin.rules.${rule}`)}
            {article ? (
              <>
                {" · "}
                <span lang={language}>{article}</span>
              </>
            ) : null}
            {validFrom || validTo ? (
              <span className="text-soft">
                {" "}
                {t("documents.valid", {
                  ends: endsOf({ validFrom, validTo }),
                  from: day(validFrom),
                  to: day(validTo),
                })}
              </span>
            ) : null}
            {says ? (
              <span lang={language} className="block text-soft">
                {says}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

const endsOf = ({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }) =>
  validFrom ? (validTo ? "both" : "from") : "to";

/** From when to when it holds, as far as that is known, and what stands in its place: true on whatever day it is read. */
function Validity({ document }: { document: DocumentRow }) {
  const t = useTranslations("documents");
  const { validFrom, validTo, replacement } = document;
  const ends = endsOf(document);
  return (
    <>
      {validFrom || validTo ? (
        <p className="text-soft">
          {t("valid", {
            ends,
            from: validFrom ? formatDate(validFrom) : "",
            to: validTo ? formatDate(validTo) : "",
          })}
        </p>
      ) : null}
      {replacement ? (
        <p>
          <Replacement {...replacement} />
        </p>
      ) : null}
    </>
  );
}

/** To the document itself, or to the official collection it is found in: said as what it is. */
function Address({ url }: { url: string }) {
  const t = useTranslations("documents");
  const { host, isCollection } = documentPlace(url);
  return (
    <p className="mt-1">
      <a href={url} rel="noopener" className={`with-address wrap-anywhere ${link}`}>
        {t(isCollection ? "find" : "read", { host })}
      </a>
    </p>
  );
}
