"use client";

import { useTranslations } from "next-intl";
import { profileKinds, type ProfileKind } from "@/domain/profiles/vocabulary";
import { Radios, TextArea, TextInput } from "../ui/controls";
import type { useActionForm } from "../ui/use-action-form";
import { UnitField } from "../units/unit-field";
import { Tick } from "../ui/tick";

/** What an entry says; `unit` is its ward as words and id. */
export type EntrySaid = {
  kind: ProfileKind;
  entrant: string;
  title: string;
  words: string;
  namingAgreed: boolean;
  unit: { words: string; id: string };
};

type EntryFieldsProps = {
  form: Pick<ReturnType<typeof useActionForm>, "errorAt" | "valueAt" | "state">;
  /** What it says now; none where it is handed in. */
  entry?: EntrySaid;
  /** Whether its ward is asked. */
  asksUnit: boolean;
};

/** What these fields ask, for the summary of the form they stand in. */
export function useEntryAsked(): Record<string, string> {
  const t = useTranslations("contestEntry");
  return { kind: t("kind"), entrant: t("entrant"), title: t("title"), words: t("words"), unit: t("unit") };
}

/** What is entered into a contest, by whom, and from where, as it is handed in or said anew. */
export function EntryFields({ form: { errorAt, valueAt, state }, entry, asksUnit }: EntryFieldsProps) {
  const t = useTranslations("contestEntry");
  const words = useTranslations("suggest");
  const refused = state.ok === false ? state : null;
  const asked = refused?.details.choices;
  const at = (id: "kind" | "entrant" | "title" | "words") => ({
    id,
    error: errorAt(id),
    defaultValue: valueAt(id, entry?.[id] ?? ""),
  });
  return (
    <>
      <Radios
        {...at("kind")}
        label={t("kind")}
        options={profileKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextInput {...at("entrant")} label={t("entrant")} hint={t("entrantHint")} autoComplete="off" />
      <TextInput {...at("title")} label={t("title")} hint={t("titleHint")} autoComplete="off" />
      <TextArea {...at("words")} rows={6} label={t("words")} hint={t("wordsHint")} />
      {asksUnit ? (
        <UnitField
          // Drawn anew when the server asks which of several units is meant.
          key={String(asked)}
          id="unit"
          names={{ words: "unit", id: "unitId", now: "nowUnitId" }}
          value={{ words: valueAt("unit", entry?.unit.words), id: valueAt("unitId", entry?.unit.id) }}
          choices={asked ? (JSON.parse(String(asked)) as { id: string; name: string }[]) : []}
          label={t("unit")}
          hint={t("unitHint")}
          error={errorAt("unit")}
          texts={{ which: words("nowUnit"), nowPartOf: (units) => words("nowPartOf", { units }) }}
        />
      ) : null}
      {/* Never ticked beforehand, but as it was said: silence is not consent. */}
      <Tick
        id="namingAgreed"
        defaultChecked={refused ? valueAt("namingAgreed") === "1" : (entry?.namingAgreed ?? false)}
        label={t("naming")}
      />
    </>
  );
}
