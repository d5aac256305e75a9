import { useLocale, useTranslations } from "next-intl";
import { recallPath } from "@/domain/recalls/path";
import type { RecallRow } from "@/domain/recalls/queries.server";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { IllustrativeTag } from "../ui/illustrative-tag";

/** Recalls under way, each with how many places are left; nothing where there are none. */
export function RecallList({ recalls }: { recalls: RecallRow[] }) {
  const t = useTranslations("recall");
  const locale = useLocale();
  if (recalls.length === 0) return null;
  return (
    <section aria-labelledby="thu-hoi" className="mb-10">
      <h2 id="thu-hoi" className="text-xl">
        {t("list", { count: recalls.length })}
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {recalls.map((one) => (
          <li key={one.id} className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[minmax(0,1fr)_16rem]">
            <div className="min-w-0 wrap-anywhere">
              <a
                href={localePath(locale, recallPath(one.id))}
                className="tap font-semibold underline underline-offset-4"
              >
                {one.name}
              </a>{" "}
              <IllustrativeTag of={one} />
              <p className="text-base text-soft">
                {t(`kind.${one.kind}`)} · {formatMoment(one.recalledAt)}
              </p>
            </div>
            <p className="text-base">{t("left", { count: one.left })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
