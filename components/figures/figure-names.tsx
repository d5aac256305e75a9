import { useTranslations } from "next-intl";
import type { NominationState } from "@/domain/nominations/vocabulary";
import { IllustrativeTag } from "../ui/illustrative-tag";

type FigureNamesProps = {
  names: {
    id: string;
    name: string;
    honorific: string;
    deed: string;
    reference: string | null;
    state: NominationState;
    unitName: string;
    illustrative: boolean;
  }[];
  /** The place of the first of them in the whole list, from 1. */
  first: number;
  /** A nomination's page; null for who may open none. */
  at: ((id: string) => string) | null;
};

/** The nominations that a bar counts. */
export function FigureNames({ names, first, at }: FigureNamesProps) {
  const t = useTranslations();
  return (
    <ol start={first} className="mt-4 ruled">
      {names.map((one) => {
        const name = [one.honorific, one.name].filter(Boolean).join(" ");
        return (
          <li key={one.id} className="py-3 wrap-anywhere">
            <p>
              {at ? (
                <a href={at(one.id)} className="touch-link font-semibold">
                  {name}
                </a>
              ) : (
                <strong className="font-semibold">{name}</strong>
              )}{" "}
              <IllustrativeTag of={one} />
            </p>
            {one.deed === one.name ? null : <p className="text-base text-soft">{one.deed}</p>}
            <p className="text-base text-soft">
              {[one.reference, one.unitName, t(`nomination.state.${one.state}`)].filter(Boolean).join(" · ")}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
