import { useTranslations } from "next-intl";
import { Select, TextInput, type Option } from "../ui/controls";
import { DateInput } from "../ui/date-input";

type AwardFieldsProps = {
  /** What the campaign may give. */
  awards: Option[];
  /** Who signed lately, the latest first: offered while typing. */
  signers: string[];
  errorAt: (field: string) => string | undefined;
  valueAt: (field: string) => string;
};

/** Which award goes with the approval; the decision's number, day and signer where there is one. Nothing is chosen beforehand. */
export function AwardFields({ awards, signers, errorAt, valueAt }: AwardFieldsProps) {
  const t = useTranslations("moderation.award");
  const at = (id: string) => ({ id, error: errorAt(id), defaultValue: valueAt(id) });
  return (
    <div data-optional className="group/award">
      <Select
        {...at("award")}
        label={t("ask")}
        options={[{ value: "", label: t("praiseOnly") }, ...awards]}
        hint={t("hint")}
      />
      {/* Praise alone has no decision. */}
      <div className="group-has-[option[value='']:checked]/award:hidden">
        <TextInput {...at("decisionNumber")} label={t("number")} hint={t("numberHint")} autoComplete="off" />
        <DateInput {...at("decidedOn")} label={t("decidedOn")} />
        <TextInput
          {...at("signer")}
          label={t("signer")}
          hint={signers[0] ? t("signerLast", { name: signers[0] }) : t("signerHint")}
          autoComplete="off"
          list="award-signers"
        />
        <datalist id="award-signers">
          {signers.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
    </div>
  );
}
