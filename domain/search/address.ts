import { asTyped, choice, readQuery, slug, wholeNumber } from "../address/read-query";
import { profileKinds, type ProfileKind } from "../profiles/vocabulary";
import { entryKinds, type EntryKind } from "./vocabulary";

/** A search as its address holds it; what is missing or makes no sense is empty. */
export type SearchAddress = {
  text: string;
  /** The one kind of what was found that is listed; null shows the best of each. */
  group: EntryKind | null;
  kind: ProfileKind | null;
  field: string | null;
  unit: string | null;
  campaign: string | null;
  year: number | null;
  page: number;
};

export type SearchDimension = "kind" | "field" | "unit" | "campaign" | "year";
export const searchDimensions: readonly SearchDimension[] = ["kind", "field", "unit", "campaign", "year"];

const kindWords: Record<ProfileKind, string> = {
  individual: "ca-nhan",
  collective: "tap-the",
  model: "mo-hinh",
};

const groupWords: Record<EntryKind, string> = {
  story: "cau-chuyen",
  honour: "danh-sach",
  campaign: "dot-bieu-duong",
  contest: "hoi-thi",
  document: "van-ban",
  space: "khong-gian",
  unit: "don-vi",
  page: "trang-cua-cong",
};

/** The query parameter of each part of a search. */
export const searchParameters = {
  text: "q",
  group: "muc",
  kind: "loai",
  field: "linh-vuc",
  unit: "don-vi",
  campaign: "dot",
  year: "nam",
  page: "trang",
} as const;

const searchQuery = {
  q: asTyped(1000),
  muc: choice(Object.values(groupWords), null),
  loai: choice(Object.values(kindWords), null),
  "linh-vuc": slug(),
  "don-vi": slug(),
  dot: slug(),
  nam: wholeNumber(1000, 9999),
  trang: wholeNumber(1, 99_999),
};

/** Reads the query of `/tim-kiem`. */
export function readSearchAddress(query: URLSearchParams): SearchAddress {
  const asked = readQuery(query, searchQuery);
  const group = entryKinds.find((kind) => groupWords[kind] === asked.muc) ?? null;
  return {
    text: asked.q,
    // A page of an old address is one of the stories: those were all that was found once.
    group: group ?? ((asked.trang ?? 1) > 1 ? "story" : null),
    kind: profileKinds.find((kind) => kindWords[kind] === asked.loai) ?? null,
    field: asked["linh-vuc"],
    unit: asked["don-vi"],
    campaign: asked.dot,
    year: asked.nam,
    page: asked.trang ?? 1,
  };
}

/** One dimension's value as it stands in the address. */
export function addressWord(dimension: SearchDimension, value: string): string {
  return dimension === "kind" ? (kindWords[value as ProfileKind] ?? value) : value;
}

/** `/tim-kiem?q=…` of a search, without locale; empty parts are left out. */
export function searchPath(address: Partial<SearchAddress>): string {
  const parameters = new URLSearchParams();
  if (address.text) parameters.set("q", address.text);
  if (address.group) parameters.set("muc", groupWords[address.group]);
  for (const dimension of searchDimensions) {
    const value = address[dimension];
    if (value) parameters.set(searchParameters[dimension], addressWord(dimension, String(value)));
  }
  if (address.page && address.page > 1) parameters.set("trang", String(address.page));
  const query = parameters.toString();
  return query ? `/tim-kiem?${query}` : "/tim-kiem";
}
