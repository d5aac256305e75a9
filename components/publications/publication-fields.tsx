"use client";

import { useTranslations } from "next-intl";
import { Radios, TextInput } from "../ui/controls";
import { DateInput } from "../ui/date-input";

type PublicationFieldsProps = {
  /** What tells the fields of two forms on one page apart. */
  id: string;
  errorAt: (field: string) => string | undefined;
  valueAt: (field: string, otherwise?: string) => string;
};

/** When a story goes out: at once, or on a day at a time. The day and time show once they are asked for, also without scripts. */
export function PublicationFields({ id, errorAt, valueAt }: PublicationFieldsProps) {
  const t = useTranslations("publication");
  return (
    <div className="group/when">
      <Radios
        id={`${id}-publish`}
        name="publish"
        label={t("ask")}
        error={errorAt("publish")}
        defaultValue={valueAt("publish", "now")}
        options={(["now", "later"] as const).map((value) => ({ value, label: t(value) }))}
      />
      <div className="hidden group-has-[[value=later]:checked]/when:block">
        <DateInput
          id={`${id}-publishOn`}
          name="publishOn"
          label={t("on")}
          error={errorAt("publishOn")}
          defaultValue={valueAt("publishOn")}
        />
        <TextInput
          id={`${id}-publishTime`}
          name="publishTime"
          label={t("time")}
          hint={t("timeHint")}
          error={errorAt("publishTime")}
          defaultValue={valueAt("publishTime")}
          inputMode="text"
          autoComplete="off"
          className="max-w-60"
        />
      </div>
    </div>
  );
}
