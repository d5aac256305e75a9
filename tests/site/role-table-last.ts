import { onlyAdmin, who, type Row } from "./role-rows";

/** What goes on by itself once it was begun stands at the end: it would change things under every row that follows. */
export const lastRows: Record<string, Row> = {
  "/quan-tri/so-vang makeOne": {
    kind: "campaign",
    page: () => "/quan-tri/so-vang/2026",
    writes: "booklet",
    who: who("sign-in", "not-allowed", "not-allowed", "not-allowed", "ok", "ok"),
  },
  "/quan-tri/thu trial": {
    kind: "account",
    page: () => "/quan-tri/thu",
    formOf: "admin",
    writes: "outbox",
    who: onlyAdmin,
  },
};
