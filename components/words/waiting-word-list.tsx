import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/domain/time/dates";
import type { WaitingWords } from "@/domain/withdrawals/queries.server";
import { localePath } from "@/messages/locales";
import { Tag } from "../ui/tag";

/** Corrections that nobody settled, and people who were asked and have not answered, what is late in red. */
export function WaitingWordList({ corrections, asked, isDesk }: WaitingWords & { isDesk: boolean }) {
  const t = useTranslations("wordDesk");
  const locale = useLocale();
  const to = (id: string) =>
    localePath(locale, isDesk ? `/ban-lam-viec/de-cu/${id}/xac-nhan` : `/kiem-duyet/${id}`);
  return (
    <>
      <section aria-labelledby="xin-sua" className="mb-10">
        <h2 id="xin-sua" className="text-xl">
          {t("corrections", { count: corrections.length })}
        </h2>
        <ul className="mt-2 divide-y divide-line">
          {corrections.map((one) => (
            <li key={one.id} className="py-3 wrap-anywhere">
              <a href={to(one.nominationId)} className="tap font-semibold underline underline-offset-4">
                {`${one.honorific} ${one.name}`.trim()}
              </a>
              <p className="line-clamp-3">“{one.words}”</p>
              <p className="text-base text-soft">{[one.unitName, one.who, formatDate(one.at)].join(" · ")}</p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="cho-tra-loi" className="mb-10">
        <h2 id="cho-tra-loi" className="text-xl">
          {t("waiting", { count: asked.length })}
        </h2>
        <ul className="mt-2 divide-y divide-line">
          {asked.map((one) => (
            <li key={one.id} className="py-3 wrap-anywhere">
              <a href={to(one.nominationId)} className="tap font-semibold underline underline-offset-4">
                {`${one.honorific} ${one.name}`.trim()}
              </a>{" "}
              {one.overdue ? <Tag tone="red">{t("overdue")}</Tag> : null}
              <p className="text-base text-soft">
                {[
                  one.unitName,
                  `${t(`whoseWord.${one.whose}`)}: ${one.who}`,
                  t("due", { on: formatDate(one.dueOn) }),
                ].join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
