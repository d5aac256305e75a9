import { useTranslations } from "next-intl";
import { Select, TextInput, type Option } from "../ui/controls";
import { DateInput } from "../ui/date-input";

type AwardFieldsProps = {
  /** What the campaign may give. */
  awards: Option[];
  errorAt: (field: string) => string | undefined;
  valueAt: (field: string) => string;
};

/** Which award goes with the approval; the decision's number and day where there is one. Nothing is chosen beforehand. */
export function AwardFields({ awards, errorAt, valueAt }: AwardFieldsProps) {
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
      </div>
    </div>
  );
}
