"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useState, type FormEvent, type ReactNode } from "react";
import type { FieldErrors } from "@/domain/errors";
import type { Answers } from "@/domain/nominations/answers";
import type { NominationContent } from "@/domain/nominations/content";
import type { Marks } from "@/domain/nominations/marks.server";
import type { FormPage } from "@/domain/nominations/sections";
import { localePath } from "@/messages/locales";
import type { FormHandler } from "../../ui/form-state";
import { FormSummary } from "../../ui/form-summary";
import { SubmitButton } from "../../ui/submit-button";
import { drawInPlace } from "../../ui/typed-words";
import { useActionForm } from "../../ui/use-action-form";
import { useLeadingOn } from "../../ui/use-leading-on";
import { AnswerConflict, conflictId, SubmittedConflict, type ChoiceNames } from "./answer-conflict";
import { BaseFields } from "./base-fields";
import { SaveStatus } from "./save-status";
import type { Standing } from "./send-unsaved";
import { takeUnsaved, type Place, type Unsaved } from "./unsaved";
import { useAutosave } from "./use-autosave";
import { withKept } from "./with-kept";

/** What a page's fields need of their form. */
export type FieldTools = {
  errorAt: (field: string) => string | undefined;
  valueAt: (field: string, otherwise?: string) => string;
};

type DraftFormProps = {
  /**
   * The account whose page this is: what it typed is neither shown nor sent for anybody else. Empty when its session
   * ended before the form was sent without scripts; then the returned words say whose they are and of what version.
   */
  owner: string;
  nominationId: string;
  page: FormPage;
  version: number;
  /** What the server has, and the marks of it. */
  answers: Answers;
  marks: Marks;
  /** What the nomination says, where the form was just sent without scripts. */
  standing: NominationContent | null;
  /** What choices are called whose names the office keeps. */
  choiceNames: ChoiceNames;
  action: FormHandler<{ next: string }>;
  /** Ids of controls that are not called like their field. */
  ids?: Record<string, string>;
  /** Field → message code of what the check page found missing. */
  missing?: FieldErrors;
  /** `answers` are what the server has, under what an earlier visit typed and could not save. */
  children: (tools: FieldTools, answers: Answers) => ReactNode;
};

type Drawn = { times: number; standing: Standing | null; kept: Unsaved | null };

/** One page's form: saves itself while typing, goes on when sent, works without scripts. */
export function DraftForm(props: DraftFormProps) {
  const { owner, nominationId, page, version } = props;
  const [{ times, standing, kept }, draw] = useState<Drawn>({ times: 0, standing: null, kept: null });
  useEffect(() => {
    const left = takeUnsaved({ owner, nominationId, section: page, version });
    if (left) queueMicrotask(() => drawInPlace(() => draw({ times: 1, standing: null, kept: left })));
  }, [owner, nominationId, page, version]);
  /** Drawn anew with what the server has now, under what this browser still keeps. */
  const onStanding = useCallback(
    (now: Standing) =>
      drawInPlace(() =>
        draw((before) => {
          const id = before.kept?.nominationId ?? nominationId;
          const left = takeUnsaved({ owner, nominationId: id, section: page, version: now.version });
          return { times: before.times + 1, standing: now, kept: left };
        }),
      ),
    [owner, nominationId, page],
  );
  const stored = standing ?? props;
  return (
    <Body
      {...props}
      key={times}
      nominationId={kept?.nominationId ?? nominationId}
      version={standing?.version ?? kept?.version ?? version}
      marks={stored.marks}
      answers={kept ? withKept(stored.answers, kept.patch) : stored.answers}
      kept={kept}
      onStanding={onStanding}
    />
  );
}

type BodyProps = DraftFormProps & { kept: Unsaved | null; onStanding: (standing: Standing) => void };

function Body(props: BodyProps) {
  const { nominationId, page, marks, action, ids, missing = {}, kept, choiceNames, children } = props;
  const t = useTranslations();
  const locale = useLocale();
  const { state, formProps, send, pending, summary, errorAt, valueAt } = useActionForm(action, ids);
  useLeadingOn(state);
  const [place] = useState<Place>(() => {
    const { owner, version } = props.owner
      ? props
      : { owner: valueAt("account"), version: Number(valueAt("version")) };
    return { owner, nominationId, section: page, version };
  });
  const onCreated = useCallback(() => {
    const path = localePath(locale, `/ban-lam-viec/de-cu/${nominationId}/${page}`);
    history.replaceState(history.state, "", path);
  }, [locale, nominationId, page]);
  const autosave = useAutosave({ place, marks, kept, onCreated, onStanding: props.onStanding });
  const { form, flush, conflict } = autosave;
  const refusedAsOlder = state.ok === false && state.error === "stale" ? state : null;

  // Written elsewhere in the very moment between saving and sending: saving once more asks which answer is meant.
  useEffect(() => {
    if (refusedAsOlder) void flush();
  }, [refusedAsOlder, flush]);

  // A save that is still under way would be in this very form's way: wait for it, then send.
  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    await flush();
    // The line that says so stands there already; what is typed is sent as soon as there is a connection.
    if (autosave.lastHeard() === "offline") return;
    // Sent now it would only be refused; the notice already asks which answer is meant.
    if (autosave.isAsking()) return requestAnimationFrame(() => document.getElementById(conflictId)?.focus());
    tellMarks(form.current!, autosave.marksNow());
    send(form.current!);
  }

  function errorOrMissing(field: string): string | undefined {
    const code = missing[field];
    return errorAt(field) ?? (code && t(`fieldErrors.${code}`));
  }

  return (
    <form
      ref={form}
      {...formProps}
      data-keeps="own"
      // What the browser remembers of an earlier visit is older than what the server has.
      autoComplete="off"
      onSubmit={(event) => void onSubmit(event)}
      onInput={autosave.changed}
    >
      {refusedAsOlder ? null : <FormSummary summary={summary} />}
      <input type="hidden" name="account" value={place.owner} />
      <input type="hidden" name="id" value={nominationId} />
      <input type="hidden" name="section" value={page} />
      <input type="hidden" name="version" value={place.version} />
      <BaseFields page={page} marks={marks} sent={valueAt} newer={refusedAsOlder?.fields ?? {}} />
      {children({ errorAt: errorOrMissing, valueAt }, props.answers)}
      {refusedAsOlder && props.standing ? (
        <SubmittedConflict refusal={refusedAsOlder} standing={props.standing} choiceNames={choiceNames} />
      ) : null}
      {conflict ? (
        <AnswerConflict
          conflict={conflict}
          choiceNames={choiceNames}
          onKeepMine={(column) => void autosave.keepMine(column)}
          onTakeTheirs={(column) => void autosave.takeTheirs(column)}
        />
      ) : null}
      {/* On a phone whether it is saved stays in view, wherever one types. */}
      <div className="foot-bar max-md:sticky max-md:bottom-0 max-md:z-10 max-md:-mx-4 max-md:max-h-[60dvh] max-md:overflow-y-auto max-md:border-t max-md:border-line max-md:bg-paper max-md:px-4 max-md:py-2">
        <SaveStatus state={autosave.state} asking={conflict !== null} ids={ids} />
        <SubmitButton pending={pending} className="max-md:w-full">
          {t("nomination.saveAndContinue")}
        </SubmitButton>
      </div>
    </form>
  );
}

/** The form as it is sent says what was read last, not what stood there when it was drawn. */
function tellMarks(form: HTMLFormElement, marks: Marks): void {
  for (const [name, mark] of Object.entries(marks)) {
    const field = form.elements.namedItem(`base.${name}`);
    if (field instanceof HTMLInputElement) field.value = mark;
  }
}
