import { useLocale, useTranslations } from "next-intl";
import type { Held } from "@/domain/decisions/batch.server";
import { localePath } from "@/messages/locales";
import { Notice } from "../ui/notice";

/** Those that are approved with the others while their story waits, each with why: nobody is told of unseen. */
export function HeldRows({ held }: { held: Held[] }) {
  const t = useTranslations();
  const locale = useLocale();
  if (held.length === 0) return null;
  return (
    <Notice title={t("together.held", { count: held.length })}>
      <ul className="mt-1">
        {held.map(({ nomination: { id, name }, why }) => (
          <li key={id} className="border-t border-line py-1 first:border-t-0">
            <a href={localePath(locale, `/kiem-duyet/${id}`)} className="touch-link font-semibold">
              {name}
            </a>{" "}
            {t(`fieldErrors.${why}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
