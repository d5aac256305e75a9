import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Remark } from "@/domain/remarks/remarks.server";
import { opinionsOf } from "@/domain/remarks/opinions";
import { formatMoment } from "@/domain/time/dates";
import { places } from "../moderation/places";
import { Tag } from "../ui/tag";

type RemarkListProps = { remarks: Remark[]; children: ReactNode };

const tones = { note: "plain", agree: "sage", against: "red" } as const;

/** What moderators told each other of a nomination, with who and when, and the form for more. */
export function RemarkList({ remarks, children }: RemarkListProps) {
  const t = useTranslations("talk");
  const { agree, against } = opinionsOf(remarks);
  return (
    // Said to be on no paper: what a moderator prints of the page is without it.
    <section aria-labelledby={places.talk} className="no-print mt-6">
      <h2 id={places.talk} className="font-sans text-lg font-semibold">
        {t("title")}
      </h2>
      <p className="text-base text-soft">{t("lead")}</p>
      {agree.length + against.length > 0 ? (
        <p className="mt-2 text-base font-semibold">
          {t("opinions", { agree: agree.length, against: against.length })}
        </p>
      ) : null}
      {remarks.length === 0 ? <p className="mt-2 text-base">{t("none")}</p> : null}
      <ul className="mt-2 divide-y divide-line">
        {remarks.map((one) => (
          <li key={one.id} className="py-2 text-base wrap-anywhere">
            <p>
              <Tag tone={tones[one.verdict]}>{t(`verdict.${one.verdict}`)}</Tag>{" "}
              <span className="font-semibold">{one.by}</span>{" "}
              <span className="text-soft">{formatMoment(one.at)}</span>
            </p>
            {one.words ? <p className="mt-1 whitespace-pre-line">{one.words}</p> : null}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
