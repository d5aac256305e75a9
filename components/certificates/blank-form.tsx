"use client";

import { useTranslations } from "next-intl";
import { useRef, type ReactNode } from "react";
import { unknownGap, type Paper } from "@/domain/certificates/blank";
import {
  alignments,
  blankFieldKinds,
  gaps,
  typefaces,
  type BlankFields,
} from "@/domain/certificates/vocabulary";
import { TextInput } from "../ui/controls";
import type { ErrorSummaryItem } from "../ui/error-summary";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { BlankFieldRow } from "./blank-field-row";
import { FieldNudge } from "./field-nudge";
import { said } from "./measures";
import { useFieldDrag } from "./use-field-drag";

type BlankFormProps = {
  action: FormHandler<never>;
  id: string;
  unitId: string;
  version: number;
  name: string;
  paper: Paper;
  fields: BlankFields;
  saved: boolean;
  /** The blank as it was saved, drawn as it is printed. */
  picture: ReactNode;
};

const sides = ["paperWidth", "paperHeight"] as const;

/** Where a ward's printed blank takes what: typed by millimetre, or dragged and moved with the arrow keys in the picture. */
export function BlankForm(props: BlankFormProps) {
  const { action, id, unitId, version, name, paper, fields, saved, picture } = props;
  const t = useTranslations("certificateDesk");
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  const form = useRef<HTMLFormElement>(null);
  const { picture: held, ...drag } = useFieldDrag({
    form,
    paper,
    fields,
    nameOf: (kind) => t("moveField", { name: t(`field.${kind}`) }),
  });
  /** Said at the head too: at which of a dozen fields, and which gap it is. */
  const placed = (item: ErrorSummaryItem): ErrorSummaryItem => {
    const kind = blankFieldKinds.find((one) => item.href?.startsWith(`#fields-${one}-`));
    const side = sides.find((one) => item.href === `#${one}`);
    if (side) return { ...item, text: `${t(side)}: ${item.text}` };
    if (!kind) return item;
    const strange = item.href?.endsWith("-words") ? unknownGap(valueAt(`fields.${kind}.words`)) : "";
    return {
      ...item,
      text: `${t(`field.${kind}`)}: ${strange ? t("gapStrange", { gap: strange }) : item.text}`,
    };
  };
  const side = (of: (typeof sides)[number], length: number) => (
    <TextInput
      id={of}
      label={t(of)}
      error={errorAt(of)}
      defaultValue={valueAt(of, said(length))}
      inputMode="decimal"
      className="max-w-32"
    />
  );
  return (
    <form {...formProps} ref={form} onInput={drag.onFormInput}>
      <FormSummary summary={summary && { ...summary, items: summary.items.map(placed) }} />
      {saved && state.ok === null ? (
        <Notice tone="success" role="status">
          {t("blankSaved")}
        </Notice>
      ) : null}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="unitId" value={unitId} />
      <input type="hidden" name="version" value={version} />
      <div className="grid grid-cols-2 gap-x-6 sm:grid-cols-[1fr_12rem_12rem]">
        <div className="max-sm:col-span-2">
          <TextInput
            id="name"
            label={t("blankName")}
            error={errorAt("name")}
            defaultValue={valueAt("name", name)}
            autoComplete="off"
          />
        </div>
        {side("paperWidth", paper.width)}
        {side("paperHeight", paper.height)}
      </div>
      <div className="mb-2 max-w-4xl overflow-x-auto">
        <div {...held} className="min-w-[40rem]">
          {picture}
        </div>
      </div>
      <FieldNudge chosen={drag.chosen} move={drag.move} />
      <p className="needs-script mb-6 text-soft">{t("pictureHint")}</p>
      <h2 className="text-2xl">{t("fields")}</h2>
      <p className="mt-1 mb-4 max-w-prose text-soft">
        {t("fieldsHint")} {gaps.map((gap) => `{${gap}}`).join(", ")}.
      </p>
      {blankFieldKinds.map((kind) => (
        <BlankFieldRow
          key={kind}
          kind={kind}
          field={fields[kind]}
          errorAt={errorAt}
          valueAt={valueAt}
          failed={state.ok === false}
          fonts={typefaces}
          alignments={alignments}
        />
      ))}
      <SubmitButton pending={pending}>{t("saveBlank")}</SubmitButton>
    </form>
  );
}
