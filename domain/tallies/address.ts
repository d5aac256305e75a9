import { choice, words } from "../address/read-query";
import { figureIds, type FigureId } from "./figures";
import { campaignScope, cityScope, fieldScope, unitScope } from "./vocabulary";

/** Whose figures: one of a unit's id, a campaign's id, a field's id; the city's without any. */
export type FiguresAsked = { "don-vi"?: string; dot?: string; "linh-vuc"?: string };

/** What the address of a file of figures asks for; without `bang` all figures. */
export const figuresFileQuery = {
  "don-vi": words(120),
  dot: words(80),
  "linh-vuc": words(80),
  bang: choice(figureIds, ""),
};

export type FigureFileKind = "xlsx" | "csv";

/** Where the figures are taken as a file. */
export function figureFile(
  kind: FigureFileKind,
  { locale, bang, ...asked }: FiguresAsked & { bang?: FigureId; locale: string },
): string {
  const query = new URLSearchParams({ ...asked, ...(bang ? { bang } : {}), locale });
  return `/api/figures/${kind}?${query}`;
}

/** The scope whose figures are kept under that name (domain/tallies/vocabulary.ts). */
export function scopeAsked(asked: FiguresAsked): string {
  if (asked["don-vi"]) return unitScope(asked["don-vi"]);
  if (asked.dot) return campaignScope(asked.dot);
  return asked["linh-vuc"] ? fieldScope(asked["linh-vuc"]) : cityScope;
}

/** Which figures there are of these: a ward takes no part in itself, a field has one field, and tips know wards only. */
export function figuresShown(asked: FiguresAsked): readonly FigureId[] {
  const none: FigureId[] = asked["don-vi"]
    ? ["wards"]
    : asked.dot
      ? ["tips"]
      : asked["linh-vuc"]
        ? ["fields", "tips"]
        : [];
  return figureIds.filter((id) => !none.includes(id));
}

export const figuresPath = "/thong-ke";
export const unitFiguresPath = (id: string) => `${figuresPath}/don-vi/${id}`;
export const campaignFiguresPath = (slug: string) => `${figuresPath}/dot/${slug}`;
export const fieldFiguresPath = (id: string) => `${figuresPath}/linh-vuc/${id}`;
