const titles = new Set("ong ba anh chi co chu bac em thay cu di cau be".split(" "));
const families = new Set(
  (
    "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong li ly dinh truong ha doan lam mai cao ta trinh " +
    "luu to thai quach chau luong tong vuong"
  ).split(" "),
);

/** Whether folded words begin with what a person is called by: "bà Trần …". */
export const isTitled = ([title, family]: string[]): boolean =>
  titles.has(title ?? "") && families.has(family ?? "");

/** Whether folded words read like a person: a family name and one to four more words, perhaps behind a title. */
export function asksForPerson(words: string[]): boolean {
  const name = isTitled(words) ? words.slice(1) : words;
  return (
    name.length >= 2 && name.length <= 5 && families.has(name[0]!) && !name.some((word) => /\d/.test(word))
  );
}
