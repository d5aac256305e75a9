import { useTranslations } from "next-intl";
import type { MendedPassage } from "@/domain/confirmations/mends.server";
import { formatDate } from "@/domain/time/dates";

type MendedPassagesProps = { mends: MendedPassage[]; since?: Date };

/** Spelling that a moderator mended in words that were agreed to (after `since`): what stood there and what stands now. */
export function MendedPassages({ mends, since }: MendedPassagesProps) {
  const t = useTranslations("word");
  const shown = mends.filter(({ at }) => !since || at > since);
  if (shown.length === 0) return null;
  return (
    <div className="mt-3">
      <p>{t("mended", { count: shown.length })}</p>
      <ul className="mt-1 list-disc pl-6">
        {shown.map(({ from, to, at }) => (
          <li key={at.getTime()}>{t("mendedFromTo", { from, to, on: formatDate(at) })}</li>
        ))}
      </ul>
    </div>
  );
}
