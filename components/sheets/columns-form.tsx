"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Select, type Option } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

/** A column of a table: its head, a cell of it, what it is taken for. */
export type ShownColumn = { head: string; example: string; target: string };
/** A place that has to be told apart: its words, what they may mean, what was chosen. */
export type ShownPlace = { words: string; options: Option[]; chosen: string };

type ColumnsFormProps = {
  action: FormHandler<void>;
  label: string;
  /** Whether it stands open before anybody opens it; a refusal always does. */
  open: boolean;
  /** What was read: read otherwise, the choices are drawn anew. */
  reading: string;
  id: string;
  tables: { title: string; columns: ShownColumn[] }[];
  targets: Option[];
  places: ShownPlace[];
};

/** What each column of a file tells, and which place ambiguous words mean: as proposed, to be corrected by hand. */
export function ColumnsForm(props: ColumnsFormProps) {
  const { action, label, open, reading, id, tables, targets, places } = props;
  const t = useTranslations("sheet");
  const [isChanged, setChanged] = useState(false);
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action, {}, () =>
    setChanged(false),
  );
  const refused = state.ok === false;
  return (
    <details
      open={summary !== null || open || undefined}
      className="rounded-lg border border-line bg-raised px-4 py-2"
    >
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">{label}</summary>
      <form {...formProps} onChange={() => setChanged(true)} className="pt-3 pb-3">
        <FormSummary summary={summary} />
        <input type="hidden" name="id" value={id} />
        <div key={reading}>
          {places.length > 0 ? (
            <fieldset className="mb-6 border-l-3 border-gold pl-4">
              <legend className="font-semibold">{t("places")}</legend>
              <p className="mb-4 text-soft">{t("placesLead")}</p>
              {places.map((place, at) => (
                <div key={place.words}>
                  <input type="hidden" name={`places.${at}.words`} value={place.words} />
                  <Select
                    id={`places-${at}-choice`}
                    name={`places.${at}.choice`}
                    label={t("placeWords", { words: place.words })}
                    options={[{ value: "", label: t("placeUnknown") }, ...place.options]}
                    defaultValue={refused ? valueAt(`places.${at}.choice`) : place.chosen}
                  />
                </div>
              ))}
            </fieldset>
          ) : null}
          <p className="mb-4 text-soft">{t("columnsLead")}</p>
          {tables.map(({ title, columns }, table) => (
            <fieldset key={title} className="mb-4">
              <legend className="mb-2 font-semibold">{title}</legend>
              <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
                {columns.map(({ head, example, target }, column) => (
                  <Select
                    key={column}
                    id={`columns-${table}-${column}`}
                    name={`columns.${table}.${column}`}
                    label={head || t("columnNumber", { number: column + 1 })}
                    hint={
                      example ? <span className="line-clamp-1">{t("example", { text: example })}</span> : null
                    }
                    error={errorAt(`columns.${table}.${column}`)}
                    options={[{ value: "", label: t("leftOut") }, ...targets]}
                    defaultValue={refused ? valueAt(`columns.${table}.${column}`) : target}
                  />
                ))}
              </div>
            </fieldset>
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton pending={pending} variant="secondary">
            {t("apply")}
          </SubmitButton>
          <p role="status" className="text-soft">
            {isChanged ? t("notApplied") : ""}
          </p>
        </div>
      </form>
    </details>
  );
}
