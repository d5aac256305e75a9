import { useTranslations } from "next-intl";
import { signings } from "@/domain/decisions/input";
import { Radios, Select, TextInput, type Option } from "../ui/controls";
import { DateInput } from "../ui/date-input";

export type FieldReader = {
  errorAt: (field: string) => string | undefined;
  valueAt: (field: string, otherwise?: string) => string;
};

type NumberFieldsProps = FieldReader & {
  /** Who signed lately: offered while typing. */
  signers: string[];
};

/** Number, day and signer of a decision, beside each other on a desk. */
export function NumberFields({ signers, errorAt, valueAt }: NumberFieldsProps) {
  const t = useTranslations("together");
  const at = (id: string) => ({ id, error: errorAt(id), defaultValue: valueAt(id) });
  return (
    <div className="grid gap-x-4 md:grid-cols-3 md:items-end">
      <TextInput {...at("decisionNumber")} label={t("number")} autoComplete="off" />
      <DateInput {...at("decidedOn")} label={t("on")} />
      <TextInput {...at("signer")} label={t("signer")} autoComplete="off" list="recent-signers" />
      <datalist id="recent-signers">
        {signers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}

type SigningFieldsProps = NumberFieldsProps & { awards: Option[] };

/** Which award, and whether its decision is signed; praise alone has no decision. Nothing is chosen beforehand. */
export function SigningFields({ awards, ...fields }: SigningFieldsProps) {
  const t = useTranslations("together");
  const { errorAt, valueAt } = fields;
  if (awards.length === 0) return null;
  return (
    <div className="group/award">
      <Select
        id="award"
        label={t("award")}
        hint={t("awardHint")}
        error={errorAt("award")}
        defaultValue={valueAt("award")}
        options={[{ value: "", label: t("praise") }, ...awards]}
        className="max-w-md"
      />
      <div className="group/signed group-has-[option[value='']:checked]/award:hidden">
        <Radios
          id="signed"
          label={t("signed.ask")}
          error={errorAt("signed")}
          defaultValue={valueAt("signed")}
          options={signings.map((value) => ({ value, label: t(`signed.${value}`) }))}
        />
        <div className="group-has-[input[value=later]:checked]/signed:hidden">
          <NumberFields {...fields} />
        </div>
      </div>
    </div>
  );
}
