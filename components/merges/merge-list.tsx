import { useTranslations } from "next-intl";
import type { MergeKind } from "@/domain/merges/vocabulary";
import { formatMoment } from "@/domain/time/dates";
import type { FormHandler } from "../ui/form-state";
import { SplitForm } from "./split-form";

type MergeListProps = {
  merges: {
    id: string;
    kind: MergeKind;
    kept: string;
    gone: string;
    reason: string;
    mergedAt: Date;
    by: string | null;
    splitAt: Date | null;
    splitBy: string | null;
    splitReason: string;
  }[];
  split: FormHandler<never>;
};

/** What was merged, by whom and why, each with the way back. */
export function MergeList({ merges, split }: MergeListProps) {
  const t = useTranslations("mend");
  return (
    <section className="mt-12" aria-labelledby="merges">
      <h2 id="merges" className="text-2xl">
        {t("merges")}
      </h2>
      {merges.length === 0 ? <p className="mt-2 text-soft">{t("noMerges")}</p> : null}
      <ol className="mt-3 ruled">
        {merges.map((one) => (
          <li key={one.id} className="py-3 wrap-anywhere">
            <p className="font-semibold">{t(`merged.${one.kind}`, { gone: one.gone, kept: one.kept })}</p>
            <p className="text-base text-soft">
              {[formatMoment(one.mergedAt), one.by, one.reason].filter(Boolean).join(" · ")}
            </p>
            {one.splitAt ? (
              <p className="text-base">
                {t("split")}:{" "}
                {[formatMoment(one.splitAt), one.splitBy, one.splitReason].filter(Boolean).join(" · ")}
              </p>
            ) : (
              <SplitForm id={one.id} action={split} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
