"use client";

import { useTranslations } from "next-intl";
import { Radios, Select } from "../ui/controls";

export type UnitOption = { id: string; name: string };

type RoleFieldsProps = {
  units: UnitOption[];
  errorAt: (field: string) => string | undefined;
  valueAt: (field: string) => string;
};

/** Which role, and for which unit it holds. */
export function RoleFields({ units, errorAt, valueAt }: RoleFieldsProps) {
  const t = useTranslations();
  const options = (["official", "moderator", "admin"] as const).map((role) => ({
    value: role,
    label: t(`account.role.${role}`),
    hint: t(`account.roleMeans.${role}`),
  }));
  return (
    <>
      <Radios
        id="role"
        label={t("admin.role")}
        options={options}
        error={errorAt("role")}
        defaultValue={valueAt("role")}
      />
      <Select
        id="unitId"
        label={t("admin.unit")}
        hint={t("admin.unitHint")}
        error={errorAt("unitId")}
        defaultValue={valueAt("unitId")}
        options={[
          { value: "", label: t("admin.chooseUnit") },
          ...units.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  );
}
