import { useLocale, useTranslations } from "next-intl";
import type { RuleBasisRow } from "@/domain/documents/rule-bases.server";
import { holdsOn } from "@/domain/documents/standing";
import type { RuleName } from "@/domain/documents/vocabulary";
import { contentLanguage } from "../profiles/profile-words";
import { DocumentLink, Replacement } from "./replacement";

type RuleBasisProps = {
  rule: RuleName;
  bases: RuleBasisRow[];
  /** The page names it as `data-portal-day`. */ today: string;
};

/** On which articles a rule of the portal rests today, as administrators entered it; nothing where no row says any. */
export function RuleBasis({ rule, bases, today }: RuleBasisProps) {
  const t = useTranslations("documents");
  const locale = useLocale();
  const holding = bases.filter((one) => one.rule === rule && holdsOn(one, today));
  if (holding.length === 0) return null;
  return (
    <div className="mt-2 max-w-prose text-base text-soft">
      {[...new Set(holding.map(({ says }) => says).filter(Boolean))].map((says) => (
        <p key={says} lang={contentLanguage(locale)}>
          {says}
        </p>
      ))}
      {holding.map(({ id, article, number, documentId, replacedById, replacedByNumber }) => (
        <p key={id}>
          {t("basis")} <DocumentLink id={documentId} words={[article, number].filter(Boolean).join(" ")} />
          {replacedById ? (
            <>
              {". "}
              <Replacement id={replacedById} number={replacedByNumber!} />
            </>
          ) : null}
        </p>
      ))}
    </div>
  );
}
