import { useLocale, useTranslations } from "next-intl";
import { documentPlace } from "@/domain/documents/collections";
import type { DocumentRow } from "@/domain/documents/queries.server";
import { knownStanding } from "@/domain/documents/standing";
import { formatDate } from "@/domain/time/dates";
import { contentLanguage } from "../profiles/profile-words";
import { Tag } from "../ui/tag";

type Dated = Pick<DocumentRow, "validFrom" | "validTo" | "replacedById">;

/** How a document stands today, as far as that is known; the page names its day. */
export function StandingTag({ document, today }: { document: Dated; today: string }) {
  const t = useTranslations("documentAdmin");
  const standing = knownStanding(document, today);
  if (!standing) return null;
  const tone = standing === "in-force" ? "sage" : standing === "to-come" ? "gold" : "red";
  return <Tag tone={tone}>{t(`standing.${standing}`)}</Tag>;
}

/** From when to when something holds, as a sentence; nothing where neither is known. */
export function Validity({ validFrom, validTo }: Pick<Dated, "validFrom" | "validTo">) {
  const t = useTranslations("documents");
  if (!validFrom && !validTo) return null;
  return t("valid", {
    ends: validFrom ? (validTo ? "both" : "from") : "to",
    from: validFrom ? formatDate(validFrom) : "",
    to: validTo ? formatDate(validTo) : "",
  });
}

/** To the document itself, or to the official collection it is found in: said as what it is. */
export function DocumentAddress({ url }: { url: string }) {
  const t = useTranslations("documents");
  const { host, isCollection } = documentPlace(url);
  return (
    <p className="mt-1">
      <a href={url} rel="noopener" className="with-address wrap-anywhere touch-link">
        {t(isCollection ? "find" : "read", { host })}
      </a>
    </p>
  );
}

/** The portal's rules that rest on a document: which article, since when, and what it asks. */
export function RulesOn({ rules }: Pick<DocumentRow, "rules">) {
  const t = useTranslations();
  const language = contentLanguage(useLocale());
  return (
    <ul className="ruled">
      {rules.map(({ id, rule, article, says, validFrom, validTo }) => (
        <li key={id} className="py-3 wrap-anywhere">
          <strong className="font-semibold">{t(`documentAdmin.rules.${rule}`)}</strong>
          {article ? (
            <>
              {" · "}
              <span lang={language}>{article}</span>
            </>
          ) : null}
          {validFrom || validTo ? (
            <span className="block text-soft">
              <Validity validFrom={validFrom} validTo={validTo} />
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
  );
}
