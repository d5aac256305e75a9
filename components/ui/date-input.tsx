"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { writeDay } from "@/domain/time/typed-day";
import { TextInput } from "./controls";

type DateInputProps = Omit<ComponentProps<typeof TextInput>, "type" | "defaultValue"> & {
  /** An ISO date, or what was typed. */
  defaultValue: string;
};

/**
 * A day as dd/mm/yyyy. Plain text and not the browser's own date field, which follows the browser's language and shows
 * mm/dd/yyyy on many an office's machine. `readDay` understands what comes back.
 */
export function DateInput({ defaultValue, hint, ...rest }: DateInputProps) {
  const t = useTranslations("ui");
  return (
    <TextInput
      {...rest}
      hint={
        <>
          {hint} {t("dateHint")}
        </>
      }
      defaultValue={writeDay(defaultValue)}
      inputMode="numeric"
      autoComplete="off"
      className="max-w-60"
    />
  );
}
