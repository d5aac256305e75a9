/** Where on a nomination's page something stands, for what leads there. */
export const places = {
  story: "cau-chuyen",
  hold: "dang-tam-giu",
  listing: "niem-yet",
  words: "loi-xac-nhan",
  /** What moderators tell each other. */
  talk: "trao-doi",
  answer: (name: string) => `cau-${name}`,
  /** Of the photos as they were sent, from 0. */
  photo: (at: number) => `anh-${at + 1}`,
};
