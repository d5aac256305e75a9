import type { Thing } from "../support/peopled-portal";
import { who, type Row } from "./role-rows";

const page = ({ id }: Thing) => `/ban-lam-viec/danh-sach/tu-tep/${id}`;
const onlyWard = who("sign-in", "ok", "not-found", "not-found", "not-found", "not-found");
const ofWardOrPortal = who("sign-in", "ok", "not-found", "not-found", "not-found", "ok");
const onlyAdmin = who("sign-in", "not-allowed", "not-allowed", "not-allowed", "not-allowed", "ok");
const operations = () => "/quan-tri/van-hanh";
const job = ({ job: id }: Thing) => ({ id: id! });

/** The rows of the files of names and of the jobs (role-table.ts). */
export const importRows: Record<string, Row> = {
  "/ban-lam-viec/danh-sach/tu-tep choose": {
    kind: "import",
    page,
    typed: () => ({ "columns.0.0": "name", "columns.0.1": "", "columns.0.2": "deed" }),
    writes: "sheet_import",
    who: onlyWard,
  },
  "/ban-lam-viec/danh-sach/tu-tep make": { kind: "import", page, writes: "job", who: onlyWard },
  "/ban-lam-viec/danh-sach/tu-tep stop": {
    kind: "importWaiting",
    page,
    formOf: "official",
    writes: "job",
    who: ofWardOrPortal,
  },
  "/quan-tri/van-hanh take": {
    kind: "account",
    page: operations,
    formOf: "admin",
    writes: "job",
    who: onlyAdmin,
  },
  "/quan-tri/van-hanh attempt": {
    kind: "account",
    page: operations,
    formOf: "admin",
    writes: "job",
    who: onlyAdmin,
  },
  "/quan-tri/van-hanh cancel": {
    kind: "importWaiting",
    page: operations,
    typed: job,
    formOf: "admin",
    writes: "job",
    who: ofWardOrPortal,
  },
  "/quan-tri/van-hanh retry": {
    kind: "importFailed",
    page: operations,
    typed: job,
    formOf: "admin",
    writes: "job",
    who: ofWardOrPortal,
  },
};
