"use client";

import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/time/dates";
import { TextInput } from "../ui/controls";
import { DateInput } from "../ui/date-input";

/** What a listing asks for: `days` working days as the campaign sets, `soonest` the last of them from today. */
export type ListingQuestion = { days: number; soonest: string };

type NoticeFieldsProps = ListingQuestion & {
  errorAt: (field: string) => string | undefined;
  valueAt: (field: string, otherwise?: string) => string;
};

/** Where else a nomination hangs, and until when. */
export function NoticeFields({ days, soonest, errorAt, valueAt }: NoticeFieldsProps) {
  const t = useTranslations("listing");
  return (
    <>
      <TextInput
        id="listing-place"
        name="place"
        maxLength={200}
        label={t("place")}
        hint={t("placeHint")}
        error={errorAt("place")}
        defaultValue={valueAt("place")}
      />
      <DateInput
        id="listing-until"
        name="endsOn"
        label={t("endsOn")}
        hint={t("endsOnHint", { date: formatDate(soonest), days })}
        error={errorAt("endsOn")}
        defaultValue={valueAt("endsOn", soonest)}
      />
    </>
  );
}
