import { useTranslations } from "next-intl";
import { hcmcToday } from "@/domain/time/dates";
import { kindsOf, type SpreadPart } from "@/domain/withdrawals/vocabulary";
import { FieldsForm, type FormField } from "../administration/fields-form";
import { ButtonLink } from "../ui/button";
import type { FormHandler } from "../ui/form-state";

type UseFormProps = {
  action: FormHandler<never>;
  profileId: string;
  part: SpreadPart;
  /** The page without the form. */
  here: string;
};

/** Notes that one of the things was used: as what, where, when, how many, and whether others hold it. */
export function UseForm({ action, profileId, part, here }: UseFormProps) {
  const t = useTranslations();
  const kinds = kindsOf[part];
  const asWhat: FormField[] =
    kinds.length > 1
      ? [
          {
            control: "choice",
            name: "kind",
            label: t("spread.usedAs"),
            value: kinds[0]!,
            options: kinds.map((value) => ({ value, label: t(`withdrawal.copy.${value}`) })),
          },
        ]
      : [];
  return (
    <div className="mt-4 rounded-lg border border-edge bg-raised px-5 py-5">
      <h3 className="mb-4 text-lg">{t("spread.useOf", { part: t(`spread.part.${part}`) })}</h3>
      <FieldsForm
        action={action}
        values={{ profileId, part, ...(kinds.length === 1 ? { kind: kinds[0]! } : {}) }}
        submit={t("spread.saveUse")}
        fields={[
          ...asWhat,
          {
            control: "line",
            name: "place",
            label: t("withdrawal.place"),
            hint: t("withdrawal.placeHint"),
            value: "",
          },
          { control: "day", name: "usedOn", label: t("withdrawal.usedOn"), value: hcmcToday() },
          {
            control: "number",
            name: "copies",
            label: t("withdrawal.count"),
            hint: t("withdrawal.copiesHint"),
            value: "",
          },
          { control: "tick", name: "byOthers", label: t("withdrawal.byOthers"), value: "" },
        ]}
      />
      <p className="mt-3">
        <ButtonLink variant="quiet" href={`${here}#${part}`}>
          {t("spread.cancel")}
        </ButtonLink>
      </p>
    </div>
  );
}
