import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate, formatMoment } from "@/domain/time/dates";
import type { OutreachKind } from "@/domain/withdrawals/vocabulary";

type Copy = {
  id: string;
  kind: OutreachKind;
  place: string;
  usedOn: string;
  copies: number | null;
  photoSha256: string | null;
  byOthers: boolean;
  pulledAt: Date | null;
};

type CopyListProps = {
  copies: Copy[];
  /** What may be done to one that still hangs. */
  children?: (copy: Copy) => ReactNode;
};

/** Where copies of a story went, and which of them are down; nothing where there are none. */
export function CopyList({ copies, children }: CopyListProps) {
  const t = useTranslations("withdrawal");
  if (copies.length === 0) return null;
  return (
    <section aria-labelledby="cac-ban" className="mb-8">
      <h2 id="cac-ban" className="text-xl">
        {t("copies")}
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {copies.map((copy) => (
          <li key={copy.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0 wrap-anywhere">
              <p>
                <strong>{t(`copy.${copy.kind}`)}</strong> · {copy.place}
              </p>
              <p className="text-base text-soft">
                {t("usedAt", { on: formatDate(copy.usedOn) })}
                {copy.copies ? ` · ${t("copiesUsed", { count: copy.copies })}` : ""}
                {copy.byOthers ? ` · ${t("heldByOthers")}` : ""}
                {copy.pulledAt ? ` · ${t("pulledAt", { at: formatMoment(copy.pulledAt) })}` : ""}
              </p>
            </div>
            {copy.photoSha256 ? (
              <a href={`/api/outreach/${copy.id}/photo`}>
                <img
                  src={`/api/outreach/${copy.id}/photo`}
                  alt={t("photoOf", { place: copy.place })}
                  loading="lazy"
                  className="h-20 w-28 rounded border border-line object-cover"
                />
              </a>
            ) : null}
            {copy.pulledAt ? null : children?.(copy)}
          </li>
        ))}
      </ul>
    </section>
  );
}
