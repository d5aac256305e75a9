/** Official collections, for documents whose own page there is not known for certain. */
export const documentCollections = {
  party: "https://tulieuvankien.dangcongsan.vn/he-thong-van-ban/van-ban-cua-dang",
  government: "https://vanban.chinhphu.vn",
} as const;

const collections = new Set<string>(Object.values(documentCollections));

/** Where a document is read: at its own page, or in a collection that has to be searched. */
export function documentPlace(url: string): { host: string; isCollection: boolean } {
  return { host: new URL(url).host, isCollection: collections.has(url) };
}
