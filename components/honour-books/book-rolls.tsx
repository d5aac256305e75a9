import { useLocale, useTranslations } from "next-intl";
import type { RollPiece } from "@/domain/honour-books/book-pages";
import { rowAnchor } from "@/domain/honour-books/address";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import { localePath } from "@/messages/locales";
import { CampaignName } from "../campaigns/campaign-name";
import { HonourRows, romans } from "../campaigns/honour-roll";
import { contentLanguage } from "../profiles/profile-words";
import { IllustrativeTag } from "../ui/illustrative-tag";

/** Rows of the book's rolls, under the campaign they belong to. Its looks are those of a roll, in `honour-roll.css`. */
export function BookRolls({ pieces }: { pieces: RollPiece[] }) {
  const t = useTranslations();
  const locale = useLocale();
  const language = contentLanguage(locale);
  return pieces.map((piece, at) => {
    const { of, rows, kind, count, unnamed, beginsRoll, beginsKind } = piece;
    const id = `muc-${piece.at}-${kind}`;
    return (
      <div key={id} className={beginsRoll ? "book-roll" : undefined}>
        {beginsRoll || at === 0 ? (
          <h2 id={beginsRoll ? `muc-${piece.at}` : undefined} className="mb-4 text-2xl">
            {of ? (
              <a href={localePath(locale, campaignPath(of))} className="book-link">
                <CampaignName of={of} />
              </a>
            ) : (
              t("honourBook.others")
            )}{" "}
            {of ? <IllustrativeTag of={of} /> : null}
          </h2>
        ) : null}
        <section className="honour-section">
          <h3 id={id}>
            {romans[piece.place]}. {t(`honours.sections.${kind}`)} ({count.toLocaleString(locale)})
            {beginsKind ? null : " …"}
          </h3>
          {rows.length > 0 ? (
            <HonourRows labelledBy={id} rows={rows} language={language} anchor={rowAnchor} />
          ) : null}
          {unnamed > 0 ? (
            <p className="honour-unnamed">
              {t("honours.unnamed", { count: unnamed, others: count > unnamed ? "yes" : "no" })}
            </p>
          ) : null}
        </section>
      </div>
    );
  });
}
