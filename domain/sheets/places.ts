import { fold } from "../text/fold";

/** What the words of a place mean for the ward whose list it is. */
export type MeantPlace = {
  /** The former unit within the ward; null where its own name of today was meant, or nothing. */
  formerUnitId: string | null;
  problem: "unit-several" | "unit-elsewhere" | "unit-unknown" | null;
};

const unitPart = /^(phường|p\.|p(?=\s*\d)|xã|thị trấn|tt\.|đặc khu)\s*\S/iu;
const districtPart = /^(quận|q\.|q(?=\s*\d)|huyện|h\.|thành phố|tp\.?|thị xã|tx\.)\s*\S/iu;

/** The ward that an address names ("12 Lý Nam Đế, KP 7, P. Minh Phụng, TP.HCM", "KP 7 (P.16 cũ)"), and the address without it and the city. */
export function unitWordsIn(address: string): { place: string; rest: string } {
  const parts = address.split(/\s*[,;()]\s*|\s+[-–]\s+/).filter(Boolean);
  const isUnit = (part: string, at: number) => unitPart.test(part) && (at > 0 || parts.length > 1);
  const at = parts.findIndex(isUnit);
  const city = parts.findIndex((part, place) => place > 0 && isCity(part));
  if (at < 0) return { place: "", rest: city > 0 ? parts.slice(0, city).join(", ") : address };
  const district = parts.slice(at + 1).find((part) => districtPart.test(part) && !isCity(part));
  // The ward may stand first: "Phường 16, khu phố 7".
  const others =
    at > 0 ? parts.slice(0, at) : parts.slice(1).filter((part) => part !== district && !isCity(part));
  return { place: [parts[at], district].filter(Boolean).join(", "), rest: others.join(", ") };
}

const isCity = (part: string) => /ho chi minh|hcm/.test(fold(part));
