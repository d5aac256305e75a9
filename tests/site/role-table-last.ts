import { onlyAdmin, who, type Row } from "./role-rows";

const printsBooks = who("sign-in", "not-allowed", "not-allowed", "not-allowed", "ok", "ok");

/** What goes on by itself once it was begun stands at the end: it would change things under every row that follows. */
export const lastRows: Record<string, Row> = {
  "/quan-tri/du-lieu-ca-nhan record": {
    kind: "dataRequest",
    page: () => "/quan-tri/du-lieu-ca-nhan?ten=dang+thi+kieu+oanh",
    typed: ({ nomination }) => ({
      [`places.nomination-${nomination}`]: "1",
      askedBy: "Chính bà Oanh",
      askedOn: "20/11/2026",
    }),
    writes: "data_request",
    who: onlyAdmin,
  },
  "/quan-tri/du-lieu-ca-nhan close": {
    kind: "dataAsk",
    page: ({ id }) => `/quan-tri/du-lieu-ca-nhan?yeu-cau=${id}`,
    writes: "data_ask",
    who: onlyAdmin,
  },
  "/quan-tri/du-lieu-ca-nhan erase": {
    kind: "dataRequest",
    page: ({ id }) => `/quan-tri/du-lieu-ca-nhan/${id}`,
    writes: "data_request",
    who: onlyAdmin,
  },
  "/quan-tri/so-vang makeOne": {
    kind: "campaign",
    page: () => "/quan-tri/so-vang/2026",
    formOf: "admin",
    writes: "booklet",
    who: printsBooks,
  },
  "/kiem-duyet/so-vang printYear": {
    kind: "campaign",
    page: () => "/kiem-duyet/so-vang",
    formOf: "moderator",
    writes: "booklet",
    who: printsBooks,
  },
  "/quan-tri/thu trial": {
    kind: "account",
    page: () => "/quan-tri/thu",
    formOf: "admin",
    writes: "outbox",
    who: onlyAdmin,
  },
};
