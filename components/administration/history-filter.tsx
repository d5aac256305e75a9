import { useTranslations } from "next-intl";
import type { HistoryAsked, HistoryFilter } from "@/domain/history/filter.server";
import { historyActions } from "@/domain/history/vocabulary";
import { writeDay } from "@/domain/time/typed-day";
import { Button, ButtonLink } from "../ui/button";
import { Select, TextInput } from "../ui/controls";
import { Notice } from "../ui/notice";
import { askedAddress } from "./list-tools";

type HistoryFilterFormProps = {
  asked: Omit<HistoryAsked, "truoc">;
  filter: HistoryFilter;
  /** The page without anything asked. */
  here: string;
};

/** Who, about what, which act, from and to which day; the choice lives in the address. */
export function HistoryFilterForm({ asked, filter, here }: HistoryFilterFormProps) {
  const t = useTranslations();
  const acts = historyActions.map((value) => ({ value, label: t(`events.actions.${value}`) }));
  const sorted = acts.sort((one, other) => one.label.localeCompare(other.label, "vi"));
  const isNarrowed = Object.values(asked).some((one) => one !== "");
  const faults = [
    filter.nobody && t("historyAdmin.nobody"),
    filter.noSubject && t("historyAdmin.noSubject"),
    filter.noDay && t("historyAdmin.noDay"),
  ].filter((one) => one !== false);
  return (
    <form role="search" className="mb-4 grid items-end gap-x-4 md:grid-cols-2 lg:grid-cols-3">
      <TextInput
        id="nguoi"
        label={t("historyAdmin.who")}
        hint={t("historyAdmin.whoHint")}
        defaultValue={asked.nguoi}
        maxLength={120}
      />
      <TextInput
        id="ve"
        label={t("historyAdmin.about")}
        hint={t("historyAdmin.aboutHint")}
        defaultValue={asked.ve}
        maxLength={300}
      />
      <Select
        id="viec"
        label={t("historyAdmin.act")}
        defaultValue={asked.viec}
        options={[{ value: "", label: t("historyAdmin.anyAct") }, ...sorted]}
      />
      <TextInput
        id="tu"
        label={t("historyAdmin.from")}
        defaultValue={writeDay(asked.tu)}
        maxLength={30}
        inputMode="numeric"
      />
      <TextInput
        id="den"
        label={t("historyAdmin.to")}
        defaultValue={writeDay(asked.den)}
        maxLength={30}
        inputMode="numeric"
      />
      <div className="mb-6 flex gap-2">
        <Button variant="secondary">{t("historyAdmin.filter")}</Button>
        {isNarrowed ? (
          <ButtonLink variant="quiet" href={here}>
            {t("historyAdmin.clear")}
          </ButtonLink>
        ) : null}
      </div>
      {faults.length > 0 || filter.namesakes.length > 0 ? (
        <div className="md:col-span-2 lg:col-span-3">
          <Notice tone="warning" role="status">
            {faults.map((one) => (
              <p key={one}>{one}</p>
            ))}
            {filter.namesakes.length > 0 ? <p>{t("historyAdmin.namesakes")}</p> : null}
            {filter.namesakes.map((one) => (
              <p key={one.id}>
                <a href={askedAddress(here, { ...asked, nguoi: one.email || one.id })} className="touch-link">
                  {one.name} · {one.email}
                </a>
              </p>
            ))}
          </Notice>
        </div>
      ) : null}
    </form>
  );
}
