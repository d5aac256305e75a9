import type { Thing } from "../support/peopled-portal";
import { who, type Row } from "./role-rows";

const page = ({ id }: Thing) => `/ban-lam-viec/danh-sach/${id}`;
const onlyWard = who("sign-in", "ok", "not-found", "not-found", "not-found", "not-found");

/** What officials do with the lists of their wards. */
export const rollRows: Record<string, Row> = {
  "/ban-lam-viec/danh-sach create": {
    kind: "account",
    page: () => "/ban-lam-viec/danh-sach/moi",
    typed: () => ({ campaignId: "bieu-duong-nam-2026" }),
    writes: "roll",
    who: who("sign-in", "ok", "ok", "role-ended", "role-ended", "role-ended"),
  },
  "/ban-lam-viec/danh-sach save": {
    kind: "roll",
    page,
    typed: ({ row }) => ({ [`cells.${row}.neighbourhood`]: "9" }),
    writes: "nomination",
    who: onlyWard,
  },
  "/ban-lam-viec/danh-sach namePaper": {
    kind: "roll",
    page,
    typed: () => ({ number: "12/TTr-UBND", datedOn: "20/11/2026" }),
    writes: "roll",
    who: onlyWard,
  },
};
