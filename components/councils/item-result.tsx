import { useTranslations } from "next-intl";
import type { ItemResult } from "@/domain/councils/vocabulary";
import { Tag } from "../ui/tag";

/** What an item came to: the finding first, then the counts it rests on and, unless `brief`, the rule it was counted by. */
export function ItemResultLines({ result, brief = false }: { result: ItemResult; brief?: boolean }) {
  const t = useTranslations("council");
  const { rules, score } = result;
  const whole = `${rules.passPart}/${rules.passWhole}`;
  const rule = { share: whole, of: t(`shareOf.${rules.passShareOf}`) };
  return (
    <div className="text-base">
      <Tag tone={result.passed ? "sage" : "plain"}>{t(result.passed ? "recommended" : "notRecommended")}</Tag>
      <p className="mt-1">
        {t("counts", { agreed: result.for, against: result.against, abstain: result.abstain })}{" "}
        {score === null ? null : t("meanScore", { score: pointsText(score), count: result.sheets })}
      </p>
      <p className="text-soft">
        {t("tookPart", { present: result.present, members: result.members, conflicts: result.conflicts })}{" "}
        {brief ? null : t(rules.passMoreThan ? "ruleMore" : "ruleLeast", rule)}
      </p>
    </div>
  );
}

/** 695 hundredths as "6,95". */
export const pointsText = (hundredths: number) => (hundredths / 100).toFixed(2).replace(".", ",");
