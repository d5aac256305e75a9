"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { mostClosedDays, weekdays, writeHours } from "@/domain/spaces/hours";
import { type ClosedDays, type HolidayHabit, type Week } from "@/domain/spaces/vocabulary";
import { mostActivities, type SpaceActivity } from "@/domain/spaces/vocabulary";
import type { Happening } from "@/domain/happenings/vocabulary";
import { HappeningRows } from "../happenings/happening-rows";
import { Radios, TextArea, TextInput } from "../ui/controls";
import { DateInput } from "../ui/date-input";
import type { useActionForm } from "../ui/use-action-form";

export type VisitValues = {
  week: Week | null;
  hours: string;
  closedDays: ClosedDays[];
  onHolidays: HolidayHabit | null;
  way: string;
  contact: string;
  cost: string;
  access: string;
  visiting: string;
  activities: SpaceActivity[];
  happenings: Happening[];
};

type VisitFieldsProps = { form: ReturnType<typeof useActionForm<never>>; values: VisitValues };

/** When a space is open, how it is visited and what goes on there: part of the office's form and the ward's. */
export function VisitFields({ form, values }: VisitFieldsProps) {
  const t = useTranslations("spaceAdmin");
  const { errorAt, valueAt } = form;
  const field = (name: "hours" | "way" | "contact" | "cost" | "access" | "visiting") => ({
    id: name,
    label: t(name),
    error: errorAt(name),
    defaultValue: valueAt(name, values[name]),
  });
  return (
    <>
      <Part title={t("hoursPart")} lead={t("weekHint")}>
        <div className="grid gap-x-6 md:grid-cols-2">
          {weekdays.map((day, at) => (
            <TextInput
              key={day}
              id={`week-${day}`}
              name={`week.${day}`}
              label={t(`weekday.${day}`)}
              error={errorAt(`week.${day}`)}
              defaultValue={valueAt(`week.${day}`, writeHours(values.week?.[at] ?? null))}
              autoComplete="off"
            />
          ))}
        </div>
        <Radios
          id="onHolidays"
          label={t("onHolidays")}
          error={errorAt("onHolidays")}
          defaultValue={valueAt("onHolidays", values.onHolidays ?? "")}
          options={(["closed", "open", ""] as const).map((habit) => ({
            value: habit,
            label: t("holidayHabit", { habit: habit || "unknown" }),
          }))}
        />
        <ClosedRows form={form} standing={values.closedDays} />
        <TextArea {...field("hours")} rows={2} hint={t("hoursHint")} />
      </Part>
      <Part title={t("visitPart")} lead={t("visitHint")}>
        <TextArea {...field("way")} rows={2} hint={t("wayHint")} />
        <TextInput {...field("contact")} hint={t("contactHint")} />
        <TextInput {...field("cost")} hint={t("costHint")} />
        <TextArea {...field("access")} rows={2} hint={t("accessHint")} />
        <TextArea {...field("visiting")} rows={2} hint={t("visitingHint")} />
      </Part>
      <Part title={t("activities")} lead={t("activitiesHint")}>
        <ActivityRows form={form} standing={values.activities} />
      </Part>
      <Part title={t("happenings")} lead={t("happeningsHint")}>
        <HappeningRows form={form} name="happenings" standing={values.happenings} />
      </Part>
    </>
  );
}

function ClosedRows({ form, standing }: { form: VisitFieldsProps["form"]; standing: ClosedDays[] }) {
  const t = useTranslations("spaceAdmin");
  const { errorAt, valueAt } = form;
  const rows = Array.from({ length: Math.min(mostClosedDays, standing.length + 1) });
  return (
    <fieldset className="mb-6">
      <legend className="mb-2 font-semibold">{t("closedDays")}</legend>
      {rows.map((_, at) => {
        const cell = (part: keyof ClosedDays) => ({
          id: `closedDays-${at}-${part}`,
          name: `closedDays.${at}.${part}`,
          label: t(`closed.${part}`, { number: at + 1 }),
          error: errorAt(`closedDays.${at}.${part}`),
          defaultValue: valueAt(`closedDays.${at}.${part}`, standing[at]?.[part] ?? ""),
        });
        return (
          <div key={at} className="grid gap-x-6 md:grid-cols-3">
            <DateInput {...cell("on")} />
            <DateInput {...cell("until")} />
            <TextInput {...cell("why")} />
          </div>
        );
      })}
    </fieldset>
  );
}

function ActivityRows({ form, standing }: { form: VisitFieldsProps["form"]; standing: SpaceActivity[] }) {
  const t = useTranslations("spaceAdmin");
  const { errorAt, valueAt } = form;
  const rows = Array.from({ length: Math.min(mostActivities, standing.length + 1) });
  return rows.map((_, at) => {
    const cell = (part: "title" | "schedule") => ({
      id: `activities-${at}-${part}`,
      name: `activities.${at}.${part}`,
      label: t(part === "title" ? "activity" : "schedule", { number: at + 1 }),
      error: errorAt(`activities.${at}.${part}`),
      defaultValue: valueAt(`activities.${at}.${part}`, standing[at]?.[part]),
    });
    return (
      <div key={at} className="grid gap-x-4 md:grid-cols-2">
        <TextInput {...cell("title")} />
        <TextInput {...cell("schedule")} />
      </div>
    );
  });
}

function Part({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section className="mb-8 border-t border-line pt-5">
      <h2 className="mb-2 text-2xl">{title}</h2>
      <p className="mb-4 text-soft">{lead}</p>
      {children}
    </section>
  );
}
