import { useLocale, useTranslations } from "next-intl";
import { rowsOf, sizeOf, storiesOf, type Book, type Roll } from "@/domain/honour-books/book";
import { namesOf, wardsOf } from "@/domain/honour-books/name-index";
import { profileKinds } from "@/domain/profiles/vocabulary";
import { CampaignName } from "../campaigns/campaign-name";
import { contentLanguage } from "../profiles/profile-words";
import { IllustrativeTag } from "../ui/illustrative-tag";

/** Where a part of the book, and a roll by its first row, stand. */
export type BookAddresses = {
  part: (part: "cau-chuyen" | "mo-hinh" | "chi-muc" | "phuong-xa") => string;
  roll: (roll: Roll, at: number) => string;
};

/** Whom the book honours, what was written before it, and what it contains. */
export function BookFront({ book, addresses }: { book: Book; addresses: BookAddresses }) {
  const t = useTranslations("honourBook");
  const isMadeUp =
    book.rolls.some(({ of }) => of?.illustrative) || rowsOf(book).some((row) => row.illustrative);
  return (
    <>
      <div className="max-w-prose">
        <p>{t("lead", { count: sizeOf(book) })}</p>
        <p className="mt-2 text-soft">{t("naming")}</p>
        {isMadeUp ? <p className="mt-2 font-semibold">{t("madeUp")}</p> : null}
      </div>
      <Foreword book={book} />
      <Contents book={book} addresses={addresses} />
    </>
  );
}

function Foreword({ book: { foreword } }: { book: Book }) {
  const t = useTranslations("honourBook");
  const language = contentLanguage(useLocale());
  if (!foreword) return null;
  return (
    <section className="book-part mt-10 max-w-prose">
      <h2 id="loi-noi-dau" className="mb-3 text-2xl">
        {t("foreword")}
      </h2>
      <div lang={language} className="space-y-3 wrap-anywhere">
        {foreword.foreword
          .split(/\n{2,}/)
          .filter(Boolean)
          .map((paragraph, at) => (
            <p key={at} className="whitespace-pre-line">
              {paragraph}
            </p>
          ))}
        {foreword.signer ? <p className="text-right font-semibold">{foreword.signer}</p> : null}
      </div>
    </section>
  );
}

function Contents({ book, addresses }: { book: Book; addresses: BookAddresses }) {
  const t = useTranslations("honourBook");
  const [people, models] = [storiesOf(book, "people").length, storiesOf(book, "models").length];
  const names = profileKinds.reduce((sum, kind) => sum + namesOf(book, kind).length, 0);
  const wards = wardsOf(book).length;
  const parts = [
    ["people", "cau-chuyen", people, t("stories", { count: people })],
    ["models", "mo-hinh", models, t("modelCount", { count: models })],
    ["names", "chi-muc", names, t("namesCount", { count: names })],
    ["wards", "phuong-xa", wards, t("wardsCount", { count: wards })],
  ] as const;
  return (
    <section aria-labelledby="muc-luc" className="book-part mt-10 max-w-3xl">
      <h2 id="muc-luc" className="mb-2 text-2xl">
        {t("contents")}
      </h2>
      <ol className="book-contents ruled">
        {book.rolls.map((roll, at) => (
          <li key={roll.of?.slug ?? ""}>
            <a href={addresses.roll(roll, at)}>{roll.of ? <CampaignName of={roll.of} /> : t("others")}</a>{" "}
            <span>
              {rollRange(t, roll)}
              {roll.of ? (
                <>
                  {" "}
                  <IllustrativeTag of={roll.of} />
                </>
              ) : null}
            </span>
          </li>
        ))}
        {parts.map(([part, place, count, words]) =>
          count > 0 ? (
            <li key={part}>
              <a href={addresses.part(place)}>{t(`parts.${part}`)}</a> <span>{words}</span>
            </li>
          ) : null,
        )}
      </ol>
    </section>
  );
}

/** Which rows a roll takes, or how many are only counted where it names nobody. */
function rollRange(t: ReturnType<typeof useTranslations<"honourBook">>, { rows, unnamed }: Roll): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) {
    const count = unnamed.collective + unnamed.individual + unnamed.model;
    return t("onlyCounted", { count });
  }
  return first === last
    ? t("numberOf", { number: first.number })
    : t("rangeOf", { from: first.number, to: last.number });
}
