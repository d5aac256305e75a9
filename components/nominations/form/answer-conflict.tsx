"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, type ReactNode, type RefObject } from "react";
import type { ErrorDetails, FieldErrors } from "@/domain/errors";
import type { NominationContent } from "@/domain/nominations/content";
import { columnOfField, type Fields } from "@/domain/nominations/fields";
import { questionOfField } from "@/domain/nominations/questions/asked";
import { storyToText } from "@/domain/stories/document";
import { formatMoment } from "@/domain/time/dates";
import { Button } from "../../ui/button";
import type { Option } from "../../ui/controls";
import { sayableDetails } from "../../ui/error-details";
import { Notice } from "../../ui/notice";
import { AnswerWords } from "../answer-summary";
import type { Conflict } from "./use-autosave";
import { figuresIn, storyIn } from "./with-kept";

/** Where the notice stands that asks which answer to keep. */
export const conflictId = "save-conflict";

/** What choices are called whose names the office keeps. */
export type ChoiceNames = { campaign: Option[]; field: Option[]; ward: Option[] };

type AnswerConflictProps = {
  conflict: Conflict;
  choiceNames: ChoiceNames;
  onKeepMine: (column: string) => void;
  onTakeTheirs: (column: string) => void;
};

/** Answers were written elsewhere meanwhile: each as typed here and as it stands, by whom and when, and which is meant. */
export function AnswerConflict({ conflict, choiceNames, onKeepMine, onTakeTheirs }: AnswerConflictProps) {
  const t = useTranslations();
  const { columns, mine, standing } = conflict;
  const label = useAnswerLabel();
  return (
    <ConflictBox>
      {columns.map((column) => {
        const save = standing.saves[column];
        const who = save && t("nomination.conflict.by", { by: save.by, time: formatMoment(save.at) });
        const name = <span className="sr-only">{label(column)}</span>;
        return (
          <Both
            key={column}
            column={column}
            who={who}
            mine={contentOf(mine, standing.content, choiceNames)}
            theirs={standing.content}
            ward={{ mine: wardOf(mine, choiceNames), theirs: wardOf(standing.answers.texts, choiceNames) }}
          >
            <Button type="button" variant="secondary" onClick={() => onKeepMine(column)}>
              {t("ui.keepMine")}
              {name}
            </Button>
            <Button type="button" variant="secondary" onClick={() => onTakeTheirs(column)}>
              {t("nomination.conflict.takeTheirs")}
              {name}
            </Button>
          </Both>
        );
      })}
    </ConflictBox>
  );
}

type SubmittedConflictProps = {
  refusal: { details: ErrorDetails; fields: FieldErrors; values: Fields };
  /** What the nomination says now. */
  standing: NominationContent;
  choiceNames: ChoiceNames;
};

/** The same on a form that was sent without scripts: its two buttons send it once more. */
export function SubmittedConflict({ refusal, standing, choiceNames }: SubmittedConflictProps) {
  const t = useTranslations();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [refusal]);
  const columns = [...new Set(Object.keys(refusal.fields).map(columnOfField))];
  const { by, at } = sayableDetails(refusal.details);
  return (
    <ConflictBox ref={box}>
      {columns.map((column) => (
        <Both
          key={column}
          column={column}
          who={t("nomination.conflict.by", { by: String(by), time: String(at) })}
          mine={contentOf(refusal.values, standing, choiceNames)}
          theirs={standing}
          ward={{ mine: wardOf(refusal.values, choiceNames), theirs: "" }}
        />
      ))}
      <p className="mt-3 flex flex-wrap gap-3">
        {/* First, because Enter in a field presses the first button of a form: it must not drop what was typed. */}
        <Button type="submit" variant="secondary">
          {t("ui.keepMine")}
        </Button>
        <Button type="submit" variant="secondary" name="theirs" value={columns.join(",")}>
          {t("nomination.conflict.takeTheirs")}
        </Button>
      </p>
    </ConflictBox>
  );
}

function ConflictBox({ ref, children }: { ref?: RefObject<HTMLDivElement | null>; children: ReactNode }) {
  const t = useTranslations();
  return (
    <Notice
      ref={ref}
      id={conflictId}
      tabIndex={-1}
      tone="warning"
      role="alert"
      title={t("nomination.conflict.title")}
    >
      <p>{t("ui.conflictChoice")}</p>
      {children}
    </Notice>
  );
}

type BothProps = {
  column: string;
  who: string | undefined;
  mine: NominationContent;
  theirs: NominationContent;
  /** The ward it is for, which is no question's answer. */
  ward: { mine: ReactNode; theirs: ReactNode };
  children?: ReactNode;
};

/** One answer, as typed here and as it stands. */
function Both({ column, who, mine, theirs, ward, children }: BothProps) {
  const t = useTranslations("nomination.conflict");
  const label = useAnswerLabel();
  const name = questionOfField(column);
  const sides = [
    { side: "mine", title: t("mine"), content: mine },
    { side: "theirs", title: [t("theirs"), who].filter(Boolean).join(", "), content: theirs },
  ] as const;
  return (
    <section className="mt-3 rounded-lg bg-raised px-4 py-3">
      <h3 className="font-semibold">{label(column)}</h3>
      <dl className="mb-3">
        {sides.map(({ side, title, content }) => (
          <div key={side} className="border-t border-line py-2 first:border-0">
            <dt className="text-base text-soft">{title}</dt>
            <dd className="max-h-48 overflow-y-auto wrap-anywhere whitespace-pre-line">
              {name ? <AnswerWords name={name} content={content} /> : ward[side]}
            </dd>
          </div>
        ))}
      </dl>
      {children ? <div className="flex flex-wrap gap-3">{children}</div> : null}
    </section>
  );
}

/** What the form calls an answer. */
function useAnswerLabel(): (column: string) => string {
  const t = useTranslations("nomination.ask");
  return (column) => {
    const name = questionOfField(column);
    return t(name ?? "forWard");
  };
}

/** What the form's fields say, as a person reads it, in place of what the nomination says. */
function contentOf(fields: Fields, content: NominationContent, names: ChoiceNames): NominationContent {
  const story = storyIn(fields);
  const figures = figuresIn(fields)?.filter(({ value, label }) => value || label);
  const words = Object.entries(fields).filter(([name]) => questionOfField(name) === name);
  return {
    ...content,
    ...Object.fromEntries(words),
    campaign: labelIn(names.campaign, fields.campaignId),
    field: labelIn(names.field, fields.fieldId),
    ...(story && { story: storyToText(story), storyDocument: story }),
    ...(figures && { figures }),
  };
}

const wardOf = (fields: { unitId?: unknown }, names: ChoiceNames) => labelIn(names.ward, fields.unitId);

function labelIn(options: Option[], value: unknown): string {
  const label = options.find((option) => option.value === value)?.label;
  return typeof label === "string" ? label : "";
}
