import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/domain/time/dates";
import type { WaitingWords } from "@/domain/confirmations/waiting.server";
import { localePath } from "@/messages/locales";
import { Tag } from "../ui/tag";

/** Corrections that nobody settled, and people who were asked and have not answered, what is late in red. */
export function WaitingWordList({
  corrections,
  objections,
  refusals,
  asked,
  isDesk,
}: WaitingWords & { isDesk: boolean }) {
  const t = useTranslations("wordDesk");
  const locale = useLocale();
  const to = (id: string) =>
    localePath(locale, isDesk ? `/ban-lam-viec/de-cu/${id}/xac-nhan` : `/kiem-duyet/${id}`);
  return (
    <>
      <Said id="xin-sua" title={t("corrections", { count: corrections.length })} rows={corrections} to={to} />
      {objections.length > 0 ? (
        <Said id="y-khac" title={t("objections", { count: objections.length })} rows={objections} to={to} />
      ) : null}
      {refusals.length > 0 ? (
        <Said
          id="khong-dong-y"
          title={t("refusals", { count: refusals.length })}
          means={t("refusalsMean")}
          rows={refusals}
          to={to}
        />
      ) : null}
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

type SaidProps = {
  id: string;
  title: string;
  means?: string;
  rows: WaitingWords["corrections"];
  to: (nominationId: string) => string;
};

/** What people said that somebody has to look at, each with whose words they are and about whom. */
function Said({ id, title, means, rows, to }: SaidProps) {
  return (
    <section aria-labelledby={id} className="mb-10">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {means ? <p className="mt-1 text-base text-soft">{means}</p> : null}
      <ul className="mt-2 divide-y divide-line">
        {rows.map((one) => (
          <li key={one.id} className="py-3 wrap-anywhere">
            <a href={to(one.nominationId)} className="tap font-semibold underline underline-offset-4">
              {`${one.honorific} ${one.name}`.trim()}
            </a>
            {one.words ? <p className="line-clamp-3">“{one.words}”</p> : null}
            <p className="text-base text-soft">{[one.unitName, one.who, formatDate(one.at)].join(" · ")}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
