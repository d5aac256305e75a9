"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, type ChangeEvent } from "react";
import { formatMoment } from "@/domain/time/dates";
import { largestPeopleFile, type ReadPerson } from "@/domain/users/people-list";
import { localePath } from "@/messages/locales";
import { isLost } from "../ui/answered";
import { Button, ButtonLink } from "../ui/button";
import { Checkboxes, TextArea } from "../ui/controls";
import { FileInput } from "../ui/file-input";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { PeopleRows, RefusedSheet } from "./people-rows";

/** A list that was looked at, or whose good lines were invited. */
export type LookedAt = {
  /** The lines as they were pasted, or read in a file. */
  people: string;
  rows: ReadPerson[];
  /** The lines to mend, with their reasons, as an .xlsx; null where there are none. */
  refused: string | null;
  /** The letter the first of them would get; null where the portal sends none. */
  sample: { name: string; subject: string; body: string } | null;
  /** Everybody's one-time link, until when they hold (ms) and whether they go by mail; null before the inviting. */
  invited: {
    links: { name: string; email: string; link: string }[];
    until: number | null;
    byMail: boolean;
  } | null;
};

type InviteListFormProps = { action: FormHandler<LookedAt>; unitNames: Record<string, string> };

/** Invites a list of people out of a file or pasted: each line is shown with what is wrong in it before the good ones are invited. */
export function InviteListForm({ action, unitNames }: InviteListFormProps) {
  const t = useTranslations("inviteList");
  const { state, formProps, send, pending, summary, errorAt, valueAt } = useActionForm(action);
  // An answer that was lost takes nothing away of what was looked at before.
  const [kept, keep] = useState<LookedAt | null>(null);
  if (state.ok && state.data !== kept) keep(state.data);
  const looked = state.ok ? state.data : state.ok === false && isLost(state.error) ? kept : null;
  if (looked?.invited) return <Invited looked={looked} unitNames={unitNames} />;
  const many = (is: (row: ReadPerson) => boolean) => looked?.rows.filter(is).length ?? 0;
  const ready = many(({ person }) => person !== null);
  const known = many(({ fault }) => fault === "known");
  const refused = many(({ fault }) => fault !== null) - known;
  const typed = (
    <>
      <PeopleFile key={looked?.people} onChosen={send} />
      <TextArea
        key={`people ${looked?.people}`}
        id="people"
        label={t("people")}
        hint={t("peopleHint")}
        error={errorAt("people")}
        defaultValue={looked?.people ?? valueAt("people")}
        rows={10}
        className="overflow-x-auto whitespace-pre"
        spellCheck={false}
      />
      <Button name="act" value="check" variant={looked ? "secondary" : "primary"} aria-disabled={pending}>
        {t(looked ? "checkAgain" : "check")}
      </Button>
    </>
  );
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      {looked ? (
        <>
          <PeopleRows
            title={t("counts", { ready, refused, known })}
            rows={looked.rows}
            unitNames={unitNames}
          />
          <RefusedSheet sheet={looked.refused} />
          {ready > 0 && looked.sample ? <ByMail sample={looked.sample} /> : null}
          {ready > 0 ? (
            <SubmitButton pending={pending} name="act" value="invite">
              {t("make", { count: ready })}
            </SubmitButton>
          ) : null}
          <details className="mt-6" open={ready === 0}>
            <summary className="touch-link cursor-pointer font-semibold">{t("change")}</summary>
            <div className="mt-4">{typed}</div>
          </details>
        </>
      ) : (
        typed
      )}
    </form>
  );
}

/** Whether the links go by mail, with the letter as it will be. */
function ByMail({ sample }: { sample: NonNullable<LookedAt["sample"]> }) {
  const t = useTranslations("mail.invite");
  return (
    <>
      <Checkboxes id="byMail" label={t("label")} options={[{ value: "1", label: t("ask") }]} />
      <details className="mb-6">
        <summary className="touch-link cursor-pointer">{t("preview")}</summary>
        <p className="mt-2 text-soft">{t("sample", { name: sample.name })}</p>
        <p className="mt-3 font-semibold">{sample.subject}</p>
        <p className="mt-2 rounded-lg border border-line bg-raised p-4 wrap-anywhere whitespace-pre-line">
          {sample.body}
        </p>
      </details>
    </>
  );
}

/** The way to choose a file; it is looked at once it is chosen. */
function PeopleFile({ onChosen }: { onChosen: (form: HTMLFormElement) => void }) {
  const t = useTranslations();
  const [isTooLarge, setTooLarge] = useState(false);
  function choose({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const [file] = input.files ?? [];
    setTooLarge(file !== undefined && file.size > largestPeopleFile);
    if (file && file.size <= largestPeopleFile) onChosen(input.form!);
    else input.value = "";
  }
  return (
    <div className="mb-6">
      <p className="font-semibold" id="file-label">
        {t("inviteList.file")}
      </p>
      <p id="file-hint" className="mb-2 text-soft">
        {t("inviteList.fileHint")}
      </p>
      <FileInput
        id="file"
        name="file"
        accept=".xlsx,.csv,.docx,.txt,.tsv"
        labelledBy="file-label"
        aria-describedby="file-hint"
        onChange={choose}
      >
        {t("inviteList.choose")}
      </FileInput>
      <p role="alert" className="mt-2 font-semibold text-red empty:hidden">
        {isTooLarge ? t("errors.file-too-large", { limit: largestPeopleFile / 1e6 }) : null}
      </p>
    </div>
  );
}

function Invited({ looked, unitNames }: { looked: LookedAt; unitNames: Record<string, string> }) {
  const t = useTranslations("inviteList");
  const locale = useLocale();
  const mail = useTranslations("mail.invite");
  const { links, until, byMail } = looked.invited!;
  const others = looked.rows.filter(({ person }) => !person);
  return (
    <>
      <Notice
        tone={links.length > 0 ? "success" : "info"}
        role="status"
        title={links.length > 0 ? t("done", { count: links.length }) : t("nobody")}
      >
        {until === null ? null : <p>{t("once", { until: formatMoment(until) })}</p>}
        {byMail ? <p>{mail("put", { count: links.length })}</p> : null}
      </Notice>
      {links.length > 0 ? (
        <TextArea
          id="links"
          label={t("links")}
          hint={t("linksHint")}
          rows={Math.min(links.length + 1, 16)}
          readOnly
          className="overflow-x-auto whitespace-pre"
          defaultValue={links.map(({ name, email, link }) => [name, email, link].join("\t")).join("\n")}
        />
      ) : null}
      {others.length > 0 ? <PeopleRows title={t("rest")} rows={others} unitNames={unitNames} /> : null}
      <RefusedSheet sheet={looked.refused} />
      <ButtonLink variant="secondary" href={localePath(locale, "/quan-tri/nguoi-dung")}>
        {t("back")}
      </ButtonLink>
    </>
  );
}
