import { cleanLine, fold } from "../text/fold";
import { isIsoDate } from "../time/dates";
import { readDay } from "../time/typed-day";
import { isPastDay } from "../time/past-day";
import { said, unread, type CellReading } from "./cell-reading";
import { isMark } from "./read-choice";

const paper = [
  "giay",
  "bang giay",
  "van ban",
  "bang van ban",
  "phieu",
  "co giay",
  "don",
  "paper",
  "bang don",
];
const spoken = ["loi", "bang loi", "noi", "mieng", "bang mieng", "spoken", "loi noi"];
const agreed = ["co", "dong y", "co dong y", "da dong y", "dong y neu ten", "y", "yes", "roi"];
const refused = ["khong", "khong dong y", "chua", "chua dong y", "ko", "k", "no", "khong neu ten", "none"];

const day = /(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|\d{4}-\d{2}-\d{2})\s*$/u;
const witnessed =
  /^(.*?)(?:\s*[-–—:,;(]\s*|\s+)(?:(?:người\s*)?làm chứng|nguoi lam chung|lam chung|chứng kiến|nlc|witness)\s*:?\s*(.+?)\)?$/iu;
const parted = /^([^-–—:,;(]+?)\s*[-–—:,;(]\s*(.+?)\)?$/u;

/**
 * Whether a name may be told, as people say it in a cell: "giấy", "lời – làm chứng: Lê Thị C", "không", "có", with the day
 * behind it or without ("giấy 12/11/2026"). Words are no consent without a witness; an empty cell says nothing at all.
 */
export function readConsent(text: string): CellReading {
  const givenOn = day.exec(text)?.[1];
  const date = givenOn ? readDay(givenOn) : null;
  if (date && !isPastDay(date)) return unread(isIsoDate(date) ? "consent-date" : "date-impossible");
  const rest = cleanLine((givenOn ? text.replace(day, "") : text).replace(/\s*(?:,|ngày)\s*$/u, ""));
  const { how, witness } = withWitness(rest);
  const words = fold(how);
  const consent = { agreed: true, witness: "", givenOn: date };
  if (refused.includes(words)) return said({ ...consent, agreed: false, medium: null, givenOn: null });
  if (paper.includes(words)) return said({ ...consent, medium: "paper" });
  if (spoken.includes(words))
    return witness && /\p{L}/u.test(witness) && witness.length <= 200
      ? said({ ...consent, medium: "spoken", witness })
      : unread("witness-missing");
  if (agreed.includes(words) || isMark(how))
    return said({ ...consent, medium: null }, { notes: [{ code: "consent-how", details: {} }] });
  return unread("consent-unread", { typed: text });
}

function withWitness(text: string): { how: string; witness: string } {
  const [, how, witness] = witnessed.exec(text) ?? parted.exec(text) ?? [];
  return how && witness ? { how, witness: cleanLine(witness) } : { how: text, witness: "" };
}
