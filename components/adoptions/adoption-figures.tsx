import { useLocale, useTranslations } from "next-intl";
import type { AdoptionFigure } from "@/domain/adoptions/vocabulary";
import { FigureWords } from "../profiles/figure-words";
import { contentLanguage } from "../profiles/profile-words";

/** What a unit counted of a model it runs: the number large, then its unit and what it is of. */
export function AdoptionFigures({ figures }: { figures: AdoptionFigure[] }) {
  const t = useTranslations("adoption");
  const language = contentLanguage(useLocale());
  if (figures.length === 0) return null;
  return (
    <div className="mt-2">
      <p className="sr-only">{t("figures")}</p>
      <ul lang={language} className="flex flex-wrap gap-x-8 gap-y-1">
        {figures.map(({ number, unit, what }) => (
          <li key={`${number} ${unit} ${what}`} className="wrap-anywhere">
            <b className="font-serif text-2xl text-sage-deep">
              <FigureWords>{number}</FigureWords>
            </b>{" "}
            {[unit, what].filter(Boolean).join(" ")}
          </li>
        ))}
      </ul>
    </div>
  );
}
