"use client";

import { useTranslations } from "next-intl";
import { seats } from "@/domain/councils/vocabulary";
import { Radios, TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type SeatFormProps = { action: FormHandler<never>; councilId: string; taken: string[]; open: boolean };

const ids = { name: "member-name", email: "member-email", title: "member-title", seat: "seat-1" };

/** Gives somebody a seat; asks first, by having to be opened, once there is anybody. */
export function SeatForm({ action, councilId, taken, open }: SeatFormProps) {
  const t = useTranslations("council");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, ids);
  const text = (name: "name" | "email" | "title") => ({
    id: ids[name],
    name,
    error: errorAt(name),
    defaultValue: valueAt(name),
  });
  const free = seats.filter((seat) => seat === "member" || !taken.includes(seat));
  return (
    <details open={open || summary !== null || undefined} className="mt-3">
      <summary className="tap link cursor-pointer">{t("addMember")}</summary>
      <form {...formProps} className="mt-3 max-w-xl">
        <FormSummary summary={summary} />
        <input type="hidden" name="councilId" value={councilId} />
        <TextInput
          {...text("email")}
          label={t("email")}
          hint={t("emailHint")}
          type="email"
          autoComplete="off"
        />
        <TextInput {...text("name")} label={t("memberName")} hint={t("memberNameHint")} autoComplete="off" />
        <TextInput {...text("title")} label={t("title")} hint={t("titleHint")} autoComplete="off" />
        <Radios
          id="seat"
          label={t("seatLabel")}
          error={errorAt("seat")}
          defaultValue={valueAt("seat", free[0])}
          options={free.map((value) => ({ value, label: t(`seat.${value}`) }))}
        />
        <SubmitButton pending={pending} variant="secondary">
          {t("addMember")}
        </SubmitButton>
      </form>
    </details>
  );
}
