import { useLocale, useTranslations } from "next-intl";
import type { Advice } from "@/domain/councils/queries.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { ItemResultLines } from "./item-result";

/** What councils said of a nomination, beside the decision on it. */
export function CouncilAdvice({ advice }: { advice: Advice[] }) {
  const t = useTranslations("council");
  const locale = useLocale();
  if (advice.length === 0) return null;
  return (
    <section aria-labelledby="council-advice" className="mt-6 border-t border-line pt-4">
      <h2 id="council-advice" className="font-sans text-lg font-semibold">
        {t("advice")}
      </h2>
      <ul className="ruled">
        {advice.map((one) => (
          <li key={one.id} className="py-2 text-base">
            <p className="font-semibold wrap-anywhere">
              {one.path ? (
                <a href={localePath(locale, one.path)} className="link">
                  {one.council}
                </a>
              ) : (
                one.council
              )}
            </p>
            <p className="text-soft">
              {formatDate(one.startsAt)} · {t(`ballot.${one.ballot}`)}
            </p>
            {one.result ? <ItemResultLines result={one.result} brief /> : <p>{t("notCounted")}</p>}
          </li>
        ))}
      </ul>
      <p className="text-base text-soft">{t("adviceMeans")}</p>
    </section>
  );
}
