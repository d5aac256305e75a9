/**
 * About how many of a thousand people bear a family name, a middle word or a given name, folded. Estimates by order of magnitude,
 * counted from no list; the labelled pairs of tests/domain/persons-pairs.test.ts say whether they serve.
 */
const families: Record<string, number> = tableOf(
  "nguyen 380, tran 110, le 95, pham 70, huynh 45, hoang 40, phan 35, vu 30, vo 35, dang 20, bui 20, do 15, ho 15, ngo 13, duong 10, li 8, truong 18, dinh 10, lam 10, mai 8, cao 8, dao 8, luong 7, trinh 7, ha 6, thai 6, luu 6, doan 6, chau 5, ta 4, to 5, quach 3, tang 2",
);
const middles: Record<string, number> = tableOf(
  "thi 280, van 160, ngoc 40, minh 40, thanh 40, thu 30, huu 30, duc 30, hoang 30, kim 30, quoc 25, xuan 20, quang 20, cong 20, my 15, mi 15, bao 15, gia 15, anh 15, hong 15, phuong 15, tuan 12, dinh 12, nhu 10, trung 10",
);
const givens: Record<string, number> = tableOf(
  "anh 30, hung 20, hoa 22, huong 16, lan 18, mai 16, hong 15, hanh 14, thanh 20, thuy 18, dung 16, tuan 18, minh 18, linh 15, ha 16, hai 15, son 13, nam 13, phuong 18, nga 13, hang 12, binh 14, long 13, tam 12, loan 11, thao 14, trang 13, thang 12, hien 14, duc 11, thu 14, cuong 11, quang 10, ngoc 14, van 14, yen 10, phuc 12, tu 10, hieu 11, khanh 9, dat 9, nhung 9, lien 10, tien 9, nhan 8, tri 7, thinh 7, loc 8, vinh 8, xuan 9, dao 5, bay 5, chau 6, nghia 7, my 6, mi 6, an 10, hue 9, cuc 6, sang 7, be 5, ut 4, hoang 9, lam 6, kiet 5, khoa 6, quan 6, tai 6, tan 7, toan 7, trung 10, truong 6, viet 6, duy 6, vi 5, uyen 6, tuyet 7, diep 4, giang 6, ngan 7, oanh 6, quyen 6, chi 6, duyen 6",
);

/** Whether a folded word is one of the family names that most bear. */
export const isFamily = (word: string): boolean => word in families;

/** Others that are borne, and first words of names that have none. */
const rarer = new Set(
  "tran thi thich ton au vong sam che thach danh son kim trieu nghiem bach tong khuu giang lai ung to hua mac la lo y h k ro sa luc phung vuong than quan kieu vi ninh hong duong tieu trung tu thai lieu phuong tra".split(
    " ",
  ),
);
export const isOldFamily = (word: string): boolean => isFamily(word) || rarer.has(word);

function tableOf(text: string): Record<string, number> {
  return Object.fromEntries(
    text.split(", ").map((pair) => [pair.split(" ")[0]!, Number(pair.split(" ")[1]) / 1000]),
  );
}

/** How much each word of a name tells, in bits. Words are folded, the family name first. */
export function commonness(words: readonly string[]): number[] {
  const chances = words.map((word, at) => {
    if (words.length === 1) return givens[word] ?? 0.01;
    if (at === 0) return families[word] ?? 0.004;
    return at === words.length - 1 ? (givens[word] ?? 0.004) : (middles[word] ?? 0.008);
  });
  return chances.map((chance) => -Math.log2(chance));
}
