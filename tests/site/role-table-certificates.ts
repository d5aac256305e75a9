import { typedBlank } from "../support/typed-blank";
import type { Thing } from "../support/peopled-portal";
import { who, type Row } from "./role-rows";

const room = "/ban-lam-viec/giay-khen";
const blank = (thing: Thing) => `${room}/phoi/${thing.blank}`;
const run = (thing: Thing) => thing.page!;
const printers = who("sign-in", "ok", "not-allowed", "ok", "ok", "not-allowed");

const typed = Object.fromEntries(
  Object.entries(typedBlank().fields).flatMap(([kind, field]) =>
    Object.entries(field).map(([name, value]) => [`fields.${kind}.${name}`, value] as const),
  ),
);

/** What who prints in a ward's name does: its officials, its moderators and the city's. */
export const certificateRows: Record<string, Row> = {
  [`${room} save`]: {
    kind: "certificate",
    page: blank,
    typed: () => ({ ...typed, name: "Phôi thử", paperWidth: "297", paperHeight: "210" }),
    writes: "blank",
    who: printers,
  },
  [`${room} copy`]: {
    kind: "certificate",
    page: blank,
    writes: "blank",
    who: who("sign-in", "ok", "not-found", "ok", "ok", "not-found"),
  },
  [`${room} measure`]: {
    kind: "certificate",
    page: (thing) => `${room}/may-in/${thing.printer}`,
    typed: () => ({ name: "Máy khác", left: "20,5", top: "20", bar: "100" }),
    writes: "printer",
    who: printers,
  },
  [`${room} issue`]: { kind: "certificate", page: run, writes: "certificate", who: printers },
  [`${room} printAll`]: { kind: "certificateMany", page: run, writes: "job", who: printers },
  [`${room} dropScan`]: {
    kind: "certificateScanned",
    page: blank,
    writes: "blank_scan",
    who: who("sign-in", "ok", "not-found", "ok", "ok", "not-found"),
  },
  [`${room} stopPrinting`]: {
    kind: "certificatePrinting",
    page: run,
    formOf: "official",
    writes: "job",
    who: who("sign-in", "ok", "not-found", "not-found", "not-found", "ok"),
  },
  [`${room} revoke`]: {
    kind: "certificate",
    page: run,
    typed: () => ({ reason: "Khai sai thành tích." }),
    writes: "certificate",
    who: who("sign-in", "not-allowed", "not-found", "ok", "ok", "not-found"),
  },
};
