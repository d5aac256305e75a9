"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { choices, type Choice } from "@/domain/councils/vocabulary";
import { Radios, TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type VoteFormProps = {
  action: FormHandler<{ receipt: string }>;
  meetingId: string;
  itemId: string;
  secret: boolean;
  /** One's own open vote. */
  own: Choice | null;
  /** One's secret paper is in the box: it is changed with its receipt. */
  hasTurn: boolean;
  /** For whom it is entered, where it is not one's own. */
  speaksFor?: { id: string; name: string };
};

/** One vote: for, against, or neither. Of a secret ballot the receipt stands in its place once it was cast. */
export function VoteForm({ action, meetingId, itemId, secret, own, hasTurn, speaksFor }: VoteFormProps) {
  const t = useTranslations("council");
  const id = (name: string) => (speaksFor ? `${name}-${speaksFor.id}` : name);
  const ids = { choice: id("choice"), receiptCode: id("receiptCode") };
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action, ids);
  if (state.ok) return <Receipt code={state.data.receipt} />;
  return (
    <form {...formProps} autoComplete="off">
      <FormSummary summary={summary} />
      {hasTurn ? <p className="mb-3 font-semibold">{t("youCast")}</p> : null}
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="itemId" value={itemId} />
      {speaksFor ? <input type="hidden" name="memberId" value={speaksFor.id} /> : null}
      <Radios
        id={ids.choice}
        name="choice"
        label={speaksFor ? t("voteOf", { name: speaksFor.name }) : t(hasTurn ? "voteAnew" : "yourVote")}
        hint={speaksFor ? t("enteredMeans") : t(secret ? "secretMeans" : "openMeans")}
        error={errorAt("choice")}
        defaultValue={secret && !speaksFor ? null : valueAt("choice", own ?? "")}
        options={choices.map((value) => ({ value, label: t(`choice.${value}`) }))}
      />
      {hasTurn ? (
        <TextInput
          id={ids.receiptCode}
          name="receiptCode"
          label={t("receiptCode")}
          hint={t("receiptNeeded")}
          error={errorAt("receiptCode")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      ) : null}
      <SubmitButton pending={pending} variant={speaksFor ? "secondary" : "primary"}>
        {t(own !== null || hasTurn ? "changeVote" : "castVote")}
      </SubmitButton>
    </form>
  );
}

/** Takes the focus from the form that stood here, so that keys go on from it. */
function Receipt({ code }: { code: string }) {
  const t = useTranslations("council");
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <Notice ref={notice} tabIndex={-1} tone="success" role="status" title={t("voted")}>
      <p className="mt-2">{t("receiptCode")}</p>
      <p className="my-1 font-mono text-2xl font-bold wrap-anywhere" translate="no">
        {code}
      </p>
      <p>{t("receiptMeans")}</p>
    </Notice>
  );
}
