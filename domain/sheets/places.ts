import { fold } from "../text/fold";

/** What the words of a place mean for the ward whose list it is. */
export type MeantPlace = {
  /** The former unit within the ward; null where its own name of today was meant, or nothing. */
  formerUnitId: string | null;
  problem: "unit-several" | "unit-elsewhere" | "unit-unknown" | null;
};

const unitPart = /^(phường|p\.|p(?=\s*\d)|xã|thị trấn|tt\.|đặc khu)\s*\S/iu;
const districtPart = /^(quận|q\.|q(?=\s*\d)|huyện|h\.|thành phố|tp\.?|thị xã|tx\.)\s*\S/iu;

/** The ward that an address names ("12 Lý Nam Đế, KP 7, P. Minh Phụng, TP.HCM"), and the address without it. */
export function unitWordsIn(address: string): { place: string; rest: string } {
  const parts = address.split(/\s*,\s*/);
  const at = parts.findIndex((part, place) => place > 0 && unitPart.test(part));
  if (at < 0) return { place: "", rest: address };
  const district = parts.slice(at + 1).find((part) => districtPart.test(part) && !isCity(part));
  const rest = parts.slice(0, at).join(", ");
  return { place: [parts[at], district].filter(Boolean).join(", "), rest };
}

const isCity = (part: string) => /ho chi minh|hcm/.test(fold(part));
