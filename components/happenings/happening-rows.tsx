"use client";

import { useTranslations } from "next-intl";
import { mostHappenings, type Happening } from "@/domain/happenings/vocabulary";
import { writeTime } from "@/domain/spaces/hours";
import { formatDate } from "@/domain/time/dates";
import { TextInput } from "../ui/controls";
import { DateInput } from "../ui/date-input";
import type { useActionForm } from "../ui/use-action-form";

const parts = ["title", "on", "until", "from", "to", "place"] as const;

type HappeningRowsProps = {
  form: ReturnType<typeof useActionForm<never>>;
  /** The form's field that holds the rows. */
  name: "programme" | "happenings";
  standing: readonly Happening[];
};

/** Rows of a form that say what happens when: those that stand, and three empty ones. */
export function HappeningRows({ form, name, standing }: HappeningRowsProps) {
  const t = useTranslations("happeningForm");
  const { errorAt, valueAt } = form;
  const rows = Array.from({ length: Math.min(mostHappenings, standing.length + 3) });
  /** What stands is told in a line; open is the first empty row, and each that was typed into and came back. */
  const opens = (at: number) =>
    at === standing.length ||
    (form.state.ok === false &&
      parts.some((part) => errorAt(`${name}.${at}.${part}`) || valueAt(`${name}.${at}.${part}`)));
  return rows.map((_, at) => {
    const row = standing[at];
    const field = (part: (typeof parts)[number], value: string) => ({
      id: `${name}-${at}-${part}`,
      name: `${name}.${at}.${part}`,
      label: t(part),
      error: errorAt(`${name}.${at}.${part}`),
      defaultValue: valueAt(`${name}.${at}.${part}`, value),
    });
    return (
      <details key={at} open={opens(at)} className="mb-3 border-l-3 border-line pl-4">
        <summary className="tap font-semibold wrap-anywhere">
          {row ? `${formatDate(row.on)} · ${row.title}` : t("newRow", { number: at + 1 - standing.length })}
        </summary>
        <input type="hidden" name={`${name}.${at}.key`} value={row?.key ?? ""} />
        <TextInput {...field("title", row?.title ?? "")} />
        <div className="grid gap-x-6 md:grid-cols-2">
          <DateInput {...field("on", row?.on ?? "")} />
          <DateInput {...field("until", row?.until ?? "")} hint={t("untilHint")} />
          <TextInput {...field("from", row?.from ? writeTime(row.from) : "")} hint={t("timeHint")} />
          <TextInput {...field("to", row?.to ? writeTime(row.to) : "")} hint={t("unknownHint")} />
        </div>
        <TextInput {...field("place", row?.place ?? "")} hint={t("placeHint")} />
      </details>
    );
  });
}
