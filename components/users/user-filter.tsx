import { useLocale, useTranslations } from "next-intl";
import { roles, type Role } from "@/domain/permissions";
import { accountStates, type AccountState } from "@/domain/users/vocabulary";
import { localePath } from "@/messages/locales";
import { Button, ButtonLink } from "../ui/button";
import { Select, TextInput } from "../ui/controls";

type UserFilterProps = {
  filter: { query: string; role?: Role; unitId?: string; state?: AccountState };
  units: { id: string; name: string }[];
  filtered: boolean;
};

/** Search and filters of the list of accounts; their state is in the address. */
export function UserFilter({ filter, units, filtered }: UserFilterProps) {
  const t = useTranslations();
  const locale = useLocale();
  const choices = (any: string, values: { value: string; label: string }[]) => [
    { value: "", label: any },
    ...values,
  ];
  return (
    <form
      role="search"
      className="mt-6 mb-4 grid grid-cols-2 items-end gap-x-4 lg:grid-cols-[2fr_1fr_1.4fr_1.3fr_auto]"
    >
      <div className="max-lg:col-span-2">
        <TextInput id="q" type="search" label={t("admin.search")} defaultValue={filter.query} />
      </div>
      <Select
        id="vai-tro"
        label={t("admin.role")}
        defaultValue={filter.role ?? ""}
        options={choices(
          t("admin.anyRole"),
          roles.map((role) => ({ value: role, label: t(`account.role.${role}`) })),
        )}
      />
      <Select
        id="don-vi"
        label={t("admin.unit")}
        defaultValue={filter.unitId ?? ""}
        options={choices(
          t("admin.anyUnit"),
          units.map(({ id, name }) => ({ value: id, label: name })),
        )}
      />
      <Select
        id="tinh-trang"
        label={t("admin.state")}
        defaultValue={filter.state ?? ""}
        options={choices(
          t("admin.anyState"),
          accountStates.map((state) => ({ value: state, label: t(`admin.stateIs.${state}`) })),
        )}
      />
      <div className="mb-6 flex gap-2">
        <Button variant="secondary">{t("admin.searchButton")}</Button>
        {filtered ? (
          <ButtonLink variant="quiet" href={localePath(locale, "/quan-tri/nguoi-dung")}>
            {t("admin.clearFilter")}
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}
