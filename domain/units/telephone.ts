/** Why a number is none: not one at all, or a landline without its area code. */
export type TelephoneFault = "phone-invalid" | "phone-area-code";

/**
 * A Vietnamese number as it is typed (dots, brackets, +84), made readable: "0901 234 567" for a mobile,
 * "028 3855 1234" or "0274 3822 123" for a landline, "1900 1234" and "1022" for a service number.
 */
export function readTelephone(typed: string): { phone: string } | { fault: TelephoneFault } {
  const text = typed.normalize("NFKC").trim();
  if (!/^\+?[\d\s().·/-]+$/u.test(text)) return { fault: "phone-invalid" };
  const digits = text.replace(/\D/g, "");
  const national = text.startsWith("+") || digits.startsWith("00") ? domestic(digits) : inland(digits);
  if (!national) return { fault: "phone-invalid" };
  const phone = shapes.find(([shape]) => shape.test(national));
  if (phone) return { phone: national.replace(...phone) };
  return { fault: /^[2-9]\d{6,7}$/.test(national) ? "phone-area-code" : "phone-invalid" };
}

const shapes: [RegExp, string][] = [
  // Hà Nội and TP.HCM have three digits of area code, the other provinces four.
  [/^(02[48])(\d{4})(\d{4})$/, "$1 $2 $3"],
  [/^(02\d\d)(\d{4})(\d{3})$/, "$1 $2 $3"],
  [/^(0[35789]\d\d)(\d{3})(\d{3})$/, "$1 $2 $3"],
  [/^(1[89]00)(\d{4})$/, "$1 $2"],
  [/^(1[89]00)(\d{3})(\d{3})$/, "$1 $2 $3"],
  [/^(1022)$/, "$1"],
];

/** After the country code the first nought falls away; many people type it all the same. */
function domestic(digits: string): string | null {
  const [, rest] = /^(?:00)?84(\d+)$/.exec(digits) ?? [];
  return rest ? `0${rest.replace(/^0/, "")}` : null;
}

/** "84 28 …" without the plus: no number in the country begins with 84 and is so long. */
function inland(digits: string): string {
  return /^84\d{9,10}$/.test(digits) ? domestic(digits)! : digits;
}

/** Where a tap on such a number leads; service numbers answer inside the country only. */
export function telephoneLink(phone: string): string {
  const digits = phone.replace(/\D/g, "");
  return digits.startsWith("0") ? `tel:+84${digits.slice(1)}` : `tel:${digits}`;
}
