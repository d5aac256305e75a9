import { editDistance } from "../search/edit-distance";
import { remembering } from "../text/remembering";

/** Words that heads of lists are made of, folded. */
const known = new Set(
  (
    "ho va ten dem lot chu nam sinh ngay thang gioi tinh phai nu chuc vu nghe nghiep danh cong viec don vi tac noi lam co quan dia chi " +
    "khu pho to dan ap o cu tru thuong phuong truoc linh vuc nganh loai doi tuong phan thanh tich tot dung bieu duong tom tat li do de nghi " +
    "khen ket qua dong gop ghi so thu tu dien thoai tuoi ca nhan tap the mo hinh guong tieu hien nay hanh mo ta xuat thuong thuc nguoi duoc " +
    "cac hay cach lien he dan toc ton giao trinh can cuoc"
  ).split(" "),
);

/** Short forms of heads, where a head is nothing but one. */
const shortHeads: Record<string, string> = {
  "h ten": "ho ten",
  "n sinh": "nam sinh",
  "c vu": "chuc vu",
  "d chi": "dia chi",
  "t tich": "thanh tich",
  "d vi": "don vi",
  hvt: "ho va ten",
  cv: "chuc vu",
  lv: "linh vuc",
  dc: "dia chi",
};

/**
 * A folded head as it was meant: short forms written out, words run together parted, and each word that is none of heads' own as the one from
 * which it is a slip of the finger away. Unchanged where nothing fits.
 */
export const mendedHead = remembering((text): string => {
  const short = shortHeads[text];
  if (short) return short;
  return text
    .split(" ")
    .map((word) => (known.has(word) || word.length < 2 ? word : (parted(word) ?? nearest(word) ?? word)))
    .join(" ");
});

/** "hovaten" → "ho va ten"; undefined where it is not made of such words. */
function parted(word: string): string | undefined {
  if (word.length < 5) return undefined;
  const ways: (string | undefined)[] = [""];
  for (let end = 1; end <= word.length; end++)
    for (let from = Math.max(0, end - 6); from < end; from++) {
      const before = ways[from];
      const piece = word.slice(from, end);
      if (before !== undefined && known.has(piece) && (piece.length > 1 || end === word.length))
        ways[end] ??= `${before} ${piece}`.trim();
    }
  return ways[word.length];
}

const nearest = (word: string): string | undefined =>
  word.length < 3
    ? undefined
    : [...known].find(
        (one) => one.length >= 2 && Math.abs(one.length - word.length) <= 1 && editDistance(one, word) === 1,
      );
