import { useLocale, useTranslations } from "next-intl";
import type { ScoreCriterion } from "@/domain/contests/vocabulary";
import { writePoints } from "./points";

type Sheet = { userId: string; name: string; scores: number[]; total: number; note: string };

/** Who gave which points; each sheet is a card, so that it reads on a phone. */
export function SheetTable({ criteria, sheets }: { criteria: ScoreCriterion[]; sheets: Sheet[] }) {
  const t = useTranslations("contest");
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale);
  return (
    <ul className="ruled">
      {sheets.map(({ userId, name, scores, total, note }) => (
        <li key={userId} className="py-3">
          <p className="flex flex-wrap justify-between gap-x-4 font-semibold">
            <span className="wrap-anywhere">{name}</span>
            <span>{t("points", { points: writePoints(total, locale) })}</span>
          </p>
          <p className="text-base wrap-anywhere text-soft">
            {criteria
              .map(({ words, most }, at) => `${words}: ${number.format(scores[at] ?? 0)}/${most}`)
              .join(" · ")}
          </p>
          {note ? <p className="text-base wrap-anywhere">{note}</p> : null}
        </li>
      ))}
    </ul>
  );
}
