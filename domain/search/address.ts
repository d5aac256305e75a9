import { profileKinds, type ProfileKind } from "../profiles/vocabulary";

/** A search as its address holds it; what is missing or makes no sense is empty. */
export type SearchAddress = {
  text: string;
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

/** The query parameter of each part of a search. */
export const searchParameters = {
  text: "q",
  kind: "loai",
  field: "linh-vuc",
  unit: "don-vi",
  campaign: "dot",
  year: "nam",
  page: "trang",
} as const;

/** Reads the query parameters of `/tim-kiem`. Of a repeated one the first counts. */
export function readSearchAddress(parameters: URLSearchParams): SearchAddress {
  const first = (name: string) => parameters.get(name) ?? "";
  const slug = (name: string) => (/^[a-z0-9-]{1,120}$/.test(first(name)) ? first(name) : null);
  const year = /^\d{4}$/.test(first("nam")) ? Number(first("nam")) : null;
  const page = /^[1-9]\d{0,4}$/.test(first("trang")) ? Number(first("trang")) : 1;
  return {
    text: first("q"),
    kind: profileKinds.find((kind) => kindWords[kind] === first("loai")) ?? null,
    field: slug("linh-vuc"),
    unit: slug("don-vi"),
    campaign: slug("dot"),
    year,
    page,
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
  for (const dimension of searchDimensions) {
    const value = address[dimension];
    if (value) parameters.set(searchParameters[dimension], addressWord(dimension, String(value)));
  }
  if (address.page && address.page > 1) parameters.set("trang", String(address.page));
  const query = parameters.toString();
  return query ? `/tim-kiem?${query}` : "/tim-kiem";
}
