import { useLocale, useTranslations } from "next-intl";
import type { DocumentRow } from "@/domain/documents/queries.server";
import { issued } from "@/domain/documents/issued";
import { documentPath } from "@/domain/documents/vocabulary";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "../profiles/profile-words";
import { StandingTag, Validity } from "./document-parts";
import { Replacement } from "./replacement";

/** Documents, number first: what each is about, how it stands on `today` (ISO date, named by the page), how much rests on it. */
export function DocumentList({ documents, today }: { documents: DocumentRow[]; today: string }) {
  const t = useTranslations("documents");
  const locale = useLocale();
  const language = contentLanguage(locale);
  return (
    <ul>
      {documents.map((one) => (
        <li key={one.id} id={one.id} className="group relative scroll-mt-4 border-t border-line py-5">
          <h2 lang={language} className="text-xl wrap-anywhere">
            <a href={localePath(locale, documentPath(one.id))} className="card-link">
              {one.number}
            </a>
          </h2>
          <p lang={language} className="mt-0.5 max-w-prose wrap-anywhere">
            {one.title}
          </p>
          <p className="row-note mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
            <StandingTag document={one} today={today} />
            <span lang={language}>{t("issued", { issuer: one.issuer, ...issued(one) })}</span>
            <Validity validFrom={one.validFrom} validTo={one.validTo} />
            <Resting of={one} />
          </p>
          {one.replacement ? (
            <p className="relative z-1">
              <Replacement {...one.replacement} />
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Resting({ of: { campaigns, rules } }: { of: DocumentRow }) {
  const t = useTranslations("documents");
  const count = campaigns.length + new Set(rules.map(({ rule }) => rule)).size;
  return count > 0 ? <span>{t("restingCount", { count })}</span> : null;
}
