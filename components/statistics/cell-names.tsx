import { useLocale, useTranslations } from "next-intl";
import type { RecognisedName } from "@/domain/statistics/counts.server";
import { formatDate } from "@/domain/time/dates";
import { awardWords } from "../profiles/award-words";
import { IllustrativeTag } from "../ui/illustrative-tag";

type CellNamesProps = {
  names: RecognisedName[];
  /** The place of the first of them in the whole list, from 1. */
  first: number;
  /** The page of somebody's nomination; null where the reader may open none. */
  nominationAt: (id: string) => string | null;
};

/** Whom a cell counts: by which award, in which ward, by which decision. */
export function CellNames({ names, first, nominationAt }: CellNamesProps) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <ol start={first} className="mt-4 ruled">
      {names.map((one) => {
        const href = one.nominationId ? nominationAt(one.nominationId) : null;
        const name = [one.honorific, one.name].filter(Boolean).join(" ");
        const field = locale === "en" ? one.fieldNameEn : one.fieldName;
        return (
          <li
            key={one.id}
            className="grid gap-x-6 gap-y-1 py-3 wrap-anywhere md:grid-cols-[minmax(0,1fr)_18rem]"
          >
            <div className="min-w-0">
              <p>
                {href ? (
                  <a href={href} className="touch-link font-semibold">
                    {name}
                  </a>
                ) : (
                  <strong className="font-semibold">{name}</strong>
                )}{" "}
                <IllustrativeTag of={one} />
              </p>
              {one.deed === one.name ? null : <p className="text-base text-soft">{one.deed}</p>}
            </div>
            <p className="text-base text-soft">
              {[
                awardWords(t, `${one.level}:${one.form}`),
                one.unitName,
                field,
                one.decisionNumber,
                one.decidedOn ? formatDate(one.decidedOn) : null,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
