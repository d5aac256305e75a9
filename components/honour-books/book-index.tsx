import { useLocale, useTranslations } from "next-intl";
import type { namePages } from "@/domain/honour-books/book-pages";
import { rangesOf, type IndexName, type IndexWard } from "@/domain/honour-books/name-index";
import { contentLanguage } from "../profiles/profile-words";

/** The address of a row by its number. */
type RowAddress = (number: number) => string;

type NamesProps = { pages: ReturnType<typeof namePages>[number]; address: RowAddress };

/** Names in the Vietnamese order, each with the numbers of its rows. */
export function BookNames({ pages, address }: NamesProps) {
  const t = useTranslations("honours");
  const mark = useTranslations("adoption")("illustrative");
  const locale = useLocale();
  const language = contentLanguage(locale);
  return pages.map(({ kind, names }) => (
    <section key={kind} className="mb-8">
      <h2 className="text-xl">{t(`sections.${kind}`)}</h2>
      {byLetter(names).map(([letter, some]) => (
        <div key={letter} className="book-letter">
          <h3 lang="vi" className="mt-3 text-lg text-red">
            {letter}
          </h3>
          <ul lang={language} className="book-names">
            {some.map(({ name, place, numbers, illustrative }) => (
              <li key={numbers[0]}>
                <span>
                  {name}
                  {place ? <small> {place}</small> : null}
                  {illustrative ? <small lang={locale}> · {mark}</small> : null}
                </span>
                <Numbers numbers={numbers} address={address} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  ));
}

/** Wards in the Vietnamese order, each with the numbers of all its rows. */
export function BookWards({ wards, address }: { wards: IndexWard[]; address: RowAddress }) {
  const language = contentLanguage(useLocale());
  return (
    <ul lang={language} className="book-names book-wards">
      {wards.map(({ name, numbers }) => (
        <li key={name}>
          <span>{name}</span>
          <Numbers numbers={numbers} address={address} />
        </li>
      ))}
    </ul>
  );
}

function Numbers({ numbers, address }: { numbers: number[]; address: RowAddress }) {
  return (
    <span>
      {rangesOf(numbers).map(([from, to]) => (
        <a key={from} href={address(from)}>
          {from === to ? from : `${from}–${to}`}
        </a>
      ))}
    </span>
  );
}

function byLetter(names: IndexName[]): [string, IndexName[]][] {
  const letters = new Map<string, IndexName[]>();
  for (const name of names) letters.set(name.letter, [...(letters.get(name.letter) ?? []), name]);
  return [...letters];
}
