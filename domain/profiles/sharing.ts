import type { ProfileKind } from "./vocabulary";

type Subject = {
  kind: ProfileKind;
  name: string;
  honorific: string;
  deed: string;
  units: { name: string }[];
};

/** `/g/12`: short enough to be typed from a poster; without locale. */
export function shortPath(number: number): string {
  return `/g/${number}`;
}

/** Who a story is about, as it is said: "Bà Trần Thị B"; a model's name stands alone. */
export function subjectName({ kind, name, honorific }: Pick<Subject, "kind" | "name" | "honorific">): string {
  return kind === "model" ? name : `${honorific} ${name}`.trim();
}

/**
 * What goes with the link into a message: the deed, who and where, the address. Names of more than three units are left out.
 * `mark` is said behind the deed, of a story that is made up.
 */
export function shareCaption(story: Subject, url: string, mark = ""): string {
  const where = story.units.length <= 3 ? story.units.map((unit) => unit.name) : [];
  const who = [subjectName(story), ...where].join(", ");
  return [[story.deed, mark && `(${mark})`].filter(Boolean).join(" "), who, url].filter(Boolean).join("\n");
}

/** Facebook's share dialog as a plain link. */
export function facebookShareLink(url: string): string {
  return `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`;
}

/** Zalo's share page as a plain link: the address Zalo's own button opens, without loading Zalo's script here. */
export function zaloShareLink(url: string): string {
  const json = JSON.stringify({ url: new URL(url).href });
  // Blanks after JSON mean nothing; they spare the padding that Zalo expects encoded twice.
  const padded = json.padEnd(Math.ceil(json.length / 3) * 3);
  return `https://button-share.zalo.me/share_external?layout=1&color=blue&customize=false&d=${encodeURIComponent(btoa(padded))}&shareType=0`;
}
