import { useTranslations } from "next-intl";
import type { SpreadUse } from "@/domain/spreading/queries.server";
import { largestPhoto } from "@/domain/media/vocabulary";
import { formatDate, formatMoment } from "@/domain/time/dates";
import { FilePicker } from "../media/file-picker";

type UseListProps = {
  uses: SpreadUse[];
  title?: string;
  /** Why a photo sent without scripts was refused. */
  refused: { code: string; limit: string } | null;
  /** Whether it may be used: then it is said that nobody has yet. */
  may?: boolean;
};

/** Where one of the things was used, the latest first, each with its photo or the way to add one. Nothing where nowhere. */
export function UseList({ uses, title, refused, may = false }: UseListProps) {
  const t = useTranslations("spread");
  if (uses.length === 0) return may ? <p className="text-base text-soft">{t("notUsed")}</p> : null;
  return (
    <div className={title ? "no-print mt-10 border-t border-line pt-5" : undefined}>
      {title ? <h2 className="text-2xl">{title}</h2> : <h3 className="text-lg">{t("usedBefore")}</h3>}
      <ul className="mt-1 ruled">
        {uses.map((use, at) => (
          <Use key={use.id} use={use} refused={at === 0 ? refused : null} />
        ))}
      </ul>
    </div>
  );
}

function Use({ use, refused }: { use: SpreadUse; refused: UseListProps["refused"] }) {
  const t = useTranslations();
  const hangs = use.pulledAt === null;
  const photo = `/api/outreach/${use.id}/photo`;
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 flex-1 basis-64 wrap-anywhere">
          <p>
            <strong>{t(`withdrawal.copy.${use.kind}`)}</strong>,{" "}
            {t("spread.usedOn", { on: formatDate(use.usedOn), place: use.place })}
          </p>
          <p className="text-base text-soft">
            {[
              use.copies ? t("withdrawal.copiesUsed", { count: use.copies }) : "",
              use.byOthers ? t("withdrawal.heldByOthers") : "",
              use.recordedBy,
              use.pulledAt ? t("withdrawal.pulledAt", { at: formatMoment(use.pulledAt) }) : "",
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
        {use.photo ? (
          <a href={photo} className="shrink-0">
            <img
              src={photo}
              alt={t("withdrawal.photoOf", { place: use.place })}
              loading="lazy"
              className="h-24 w-32 rounded border border-line object-cover"
            />
          </a>
        ) : null}
      </div>
      {hangs ? (
        <details className="mt-1" open={refused ? true : undefined}>
          <summary className="flex min-h-11 items-center text-base underline underline-offset-4">
            {t("spread.addPhoto")}
            <span className="sr-only">, {use.place}</span>
          </summary>
          <FilePicker
            id={`anh-${use.id}`}
            url={photo}
            accept="image/jpeg,image/png,image/webp"
            label={t("spread.addPhoto")}
            button={t("spread.choosePhoto")}
            hint={t("spread.photoHint")}
            largest={largestPhoto}
            refused={refused}
            multiple={false}
          />
        </details>
      ) : null}
    </li>
  );
}
