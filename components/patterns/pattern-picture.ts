import type { ProfileKind } from "@/domain/profiles/vocabulary";
import { storyDesign, type Shape } from "./designs";

/** Folder of each kind's patterns, and its colour by day and by night: rose for people, gold for collectives, sage for models. */
const kinds: Record<ProfileKind, { folder: string; light: string; dark: string }> = {
  individual: { folder: "ca-nhan", light: "#a3161e", dark: "#f08a86" },
  collective: { folder: "tap-the", light: "#b7791f", dark: "#d9a24e" },
  model: { folder: "mo-hinh", light: "#4b6b53", dark: "#9dbfa4" },
};

/**
 * Where the pattern of a story or a space is, by its slug: an image that depends on nothing but its address. On a sheet of
 * paper it has its colour of the day at night too.
 */
export function patternAddress(kind: ProfileKind, slug: string, onPaper = false): string {
  return `/hoa-tiet/${kinds[kind].folder}/${slug}${onPaper ? ".giay" : ""}.svg`;
}

/**
 * The SVG that stands at `/hoa-tiet/[folder]/[file]`, 480 × 300 on a transparent ground; null for what is no address of
 * a pattern.
 */
export function patternPicture(folder: string, file: string): string | null {
  const kind = Object.values(kinds).find((one) => one.folder === folder);
  const [, slug, onPaper] = /^([a-z0-9-]{1,200})(\.giay)?\.svg$/.exec(file) ?? [];
  if (!kind || !slug) return null;
  const night = onPaper ? "" : `@media(prefers-color-scheme:dark){svg{color:${kind.dark}}}`;
  const style = `svg{color:${kind.light}}${night}`;
  const paths = storyDesign(slug).map(path).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="300" viewBox="0 0 480 300"><style>${style}</style>${paths}</svg>`;
}

function path({ d, opacity, width, dashes }: Shape): string {
  const line = width
    ? `fill="none" stroke="currentColor" stroke-width="${width}"${dashes ? ` stroke-dasharray="${dashes}"` : ""}`
    : `fill="currentColor"`;
  return `<path d="${d}" opacity="${opacity}" ${line}/>`;
}
