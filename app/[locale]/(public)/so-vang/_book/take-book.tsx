import { getTranslations } from "next-intl/server";
import type { KeptBooklet } from "@/domain/honour-books/booklet/kept.server";
import { bookPath } from "@/domain/honour-books/address";
import { localePath } from "@/messages/locales";

type TakeBookProps = {
  locale: string;
  year: number;
  booklet: KeptBooklet;
  /** Whether all of it stands on one page for paper, too. */
  onePage: boolean;
};

/** How a book is had on paper: its file while there is one, and the page that prints whole. */
export async function TakeBook({ locale, year, booklet, onePage }: TakeBookProps) {
  const t = await getTranslations("honourBook");
  return (
    <div className="no-print mt-10 max-w-prose">
      {booklet?.state === "ready" ? (
        <p>
          <a href={`/api/honour-books/${year}`} className="touch-link font-semibold">
            {t("takeFile")}
          </a>{" "}
          <span className="text-soft">
            {t("fileFacts", { pages: booklet.pages, size: sizeWords(locale, booklet.size) })}
          </span>
        </p>
      ) : null}
      {booklet?.state === "making" ? <p>{t("making")}</p> : null}
      {onePage ? (
        <p>
          <a href={localePath(locale, bookPath(year, "ban-in"))} rel="nofollow" className="touch-link">
            {t("printable")}
          </a>
        </p>
      ) : null}
    </div>
  );
}

/** "1,2 MB" ("1.2 MB" in English) or "640 KB". */
function sizeWords(locale: string, bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 1
    ? `${megabytes.toLocaleString(locale, { maximumFractionDigits: 1 })} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
