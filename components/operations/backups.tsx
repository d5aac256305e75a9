import { useTranslations } from "next-intl";
import { isErrorCode } from "@/domain/errors";
import { gigabytes } from "@/domain/operations/checks";
import type { Overview } from "@/domain/operations/overview.server";
import { formatMoment } from "@/domain/time/dates";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";
import { SectionHeading } from "../ui/section-heading";

type BackupsProps = Pick<Overview, "backups" | "drill" | "underWay" | "failures"> & {
  take: FormHandler<void>;
  attempt: FormHandler<void>;
};

/** The backups that are kept, what the last drill found, and both at once. */
export function Backups({ backups, drill, underWay, failures, take, attempt }: BackupsProps) {
  const t = useTranslations("operations.backups");
  const tError = useTranslations("errors");
  if (!backups) return null;
  return (
    <section aria-labelledby="sao-luu" className="mt-10">
      <SectionHeading id="sao-luu" title={t("title")} />
      <p className="max-w-prose text-soft">{t("lead")}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <ButtonForm action={take}>{t("take")}</ButtonForm>
        <ButtonForm action={attempt} variant="secondary">
          {t("try")}
        </ButtonForm>
      </div>
      {underWay ? <p className="mt-3 font-semibold">{t("asked")}</p> : null}
      {failures.map((code) => (
        <p key={code} className="mt-3 max-w-prose text-red-deep">
          {isErrorCode(code) ? tError(code, { unit: "none" }) : t("fault")}
        </p>
      ))}
      {drill ? <LastDrill drill={drill} /> : null}
      <h3 className="mt-6 font-semibold">{t("kept")}</h3>
      <p className="text-base wrap-anywhere text-soft">{t("folder", { folder: backups.folder })}</p>
      {backups.kept.length === 0 ? (
        <p className="mt-2">{t("none")}</p>
      ) : (
        <ul className="mt-2 grid gap-x-8 sm:grid-cols-2">
          {backups.kept.map(({ name, takenAt, bytes }) => (
            <li
              key={name}
              className="flex flex-wrap justify-between gap-x-4 border-b border-line py-1.5 tabular-nums"
            >
              {formatMoment(takenAt)}
              <span className="text-soft">{gigabytes(bytes)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3 max-w-prose text-base text-soft">{t("apart")}</p>
    </section>
  );
}

function LastDrill({ drill }: { drill: NonNullable<Overview["drill"]> }) {
  const t = useTranslations("operations.backups");
  const { at, name, tables, rows, differs, broken, milliseconds } = drill;
  const seconds = (milliseconds / 1000).toFixed(1).replace(".", ",");
  const isGood = differs.length === 0 && broken === null;
  return (
    <>
      <h3 className="mt-6 font-semibold">{t("drill")}</h3>
      <p className="wrap-anywhere">
        {t("drilled", { moment: formatMoment(at), name, tables, rows, seconds })}
      </p>
      {isGood ? <p>{t("drillGood")}</p> : null}
      {differs.length > 0 ? (
        <p className="text-red-deep">{t("drillDiffers", { words: differs.join(", ") })}</p>
      ) : null}
      {broken === null ? null : <p className="text-red-deep">{t("drillBroken", { id: broken })}</p>}
    </>
  );
}
