/** What can be found: câu chuyện · danh sách biểu dương · đợt · hội thi · văn bản · không gian · đơn vị · trang của cổng. */
export const entryKinds = [
  "story",
  "honour",
  "campaign",
  "contest",
  "document",
  "space",
  "unit",
  "page",
] as const;
export type EntryKind = (typeof entryKinds)[number];
