"use client";

import { useLocale, useTranslations } from "next-intl";
import { amendmentPath } from "@/domain/amendments/vocabulary";
import { recallPath } from "@/domain/recalls/path";
import { localePath } from "@/messages/locales";
import { takeDownKinds, type ProfileState } from "@/domain/profiles/vocabulary";
import { useKeptReason } from "../moderation/use-kept-reason";
import { Radios, TextArea, TextInput } from "../ui/controls";
import { DateInput } from "../ui/date-input";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { RestoredWords } from "../ui/restored-words";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type TakeDownPanelProps = {
  /** The account whose page this is. */
  owner: string;
  /** `leads`: whether the home page is led by it; null for whoever has no say in that. */
  story: {
    id: string;
    state: ProfileState;
    path: string;
    leads: boolean | null;
    recallId: string | null;
    mergedIntoId: string | null;
  };
  /** The story's address in the reader's language, while it is published. */
  href: string;
  actions: { takeDown: FormHandler<never>; restore: FormHandler<never>; lead: FormHandler<never> };
};

/** Whether a story is published, and the way to take it down or, once hidden, to publish it again. */
export function TakeDownPanel({ owner, story, href, actions }: TakeDownPanelProps) {
  const t = useTranslations("takeDown");
  const locale = useLocale();
  return (
    <section className="mt-8" aria-labelledby="take-down-title">
      <h2 id="take-down-title" className="font-sans text-lg font-semibold">
        {t("story")}
      </h2>
      <p className="mt-1" role="status">
        {story.mergedIntoId ? t("merged") : t(`state.${story.state}`)}
      </p>
      {story.state === "published" ? (
        <>
          <a href={href} className="touch-link">
            {t("open")}
          </a>
          <p>
            <a href={localePath(locale, amendmentPath(story.id))} className="touch-link">
              {t("amend")}
            </a>
          </p>
          {story.leads === null ? null : <LeadForm story={story} action={actions.lead} />}
          <TakeDownForm owner={owner} story={story} action={actions.takeDown} />
        </>
      ) : null}
      {story.recallId ? (
        <a href={localePath(locale, recallPath(story.recallId))} className="touch-link">
          {t("recall")}
        </a>
      ) : null}
      {story.state === "hidden" && !story.mergedIntoId ? (
        <RestoreForm owner={owner} story={story} action={actions.restore} />
      ) : null}
    </section>
  );
}

type StoryFormProps = { owner: string; story: TakeDownPanelProps["story"]; action: FormHandler<never> };

const box = "mt-3 rounded-lg border border-edge open:border-ink open:bg-paper";
const head =
  "flex min-h-11 list-none items-center justify-center px-4 font-semibold [&::-webkit-details-marker]:hidden";

function TakeDownForm({ owner, story, action }: StoryFormProps) {
  const t = useTranslations("takeDown");
  const ids = {
    kind: "take-down-kind-1",
    reason: "take-down-reason",
    decisionNumber: "take-down-decision",
    decidedOn: "take-down-decided-on",
  };
  const { reason, forget, keeping } = useKeptReason(owner, story.id, "take-down");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, ids, forget);
  return (
    <details className={box} open={summary !== null || undefined}>
      <summary className={`${head} text-red`}>{t("button")}</summary>
      <form {...formProps} {...keeping} className="group/down p-4">
        <FormSummary summary={summary} />
        {reason ? <RestoredWords /> : null}
        <Subject story={story} />
        <p className="mb-4 text-base">{t("means")}</p>
        <Radios
          id="take-down-kind"
          name="kind"
          label={t("kind")}
          error={errorAt("kind")}
          defaultValue={valueAt("kind")}
          options={takeDownKinds.map((value) => ({
            value,
            label: t(`kinds.${value}`),
            hint: t(`kindHints.${value}`),
          }))}
        />
        <div className="hidden group-has-[[value=revoked]:checked]/down:block">
          <TextInput
            id="take-down-decision"
            name="decisionNumber"
            label={t("decisionNumber")}
            hint={t("decisionNumberHint")}
            maxLength={60}
            error={errorAt("decisionNumber")}
            defaultValue={valueAt("decisionNumber")}
          />
          <DateInput
            id="take-down-decided-on"
            name="decidedOn"
            label={t("decidedOn")}
            error={errorAt("decidedOn")}
            defaultValue={valueAt("decidedOn")}
          />
        </div>
        <TextArea
          key={reason}
          id="take-down-reason"
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          error={errorAt("reason")}
          defaultValue={valueAt("reason", reason)}
        />
        <SubmitButton pending={pending} variant="danger">
          {t("confirm")}
        </SubmitButton>
      </form>
    </details>
  );
}

function RestoreForm({ owner, story, action }: StoryFormProps) {
  const t = useTranslations("takeDown");
  const ids = { reason: "restore-reason" };
  const { reason, forget, keeping } = useKeptReason(owner, story.id, "restore");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, ids, forget);
  return (
    <details className={box} open={summary !== null || undefined}>
      <summary className={head}>{t("restore")}</summary>
      <form {...formProps} {...keeping} className="p-4">
        <FormSummary summary={summary} />
        {reason ? <RestoredWords /> : null}
        <Subject story={story} />
        <p className="mb-4 text-base">{t("restoreMeans")}</p>
        <TextArea
          key={reason}
          id="restore-reason"
          name="reason"
          label={t("reason")}
          hint={t("restoreReasonHint")}
          error={errorAt("reason")}
          defaultValue={valueAt("reason", reason)}
        />
        <SubmitButton pending={pending}>{t("confirmRestore")}</SubmitButton>
      </form>
    </details>
  );
}

/** Puts the story at the head of the home page, or takes it from there. */
function LeadForm({ story, action }: Omit<StoryFormProps, "owner">) {
  const t = useTranslations("takeDown");
  const { formProps, pending, summary } = useActionForm(action, {});
  return (
    <form {...formProps} className="mt-2">
      <FormSummary summary={summary} />
      <Subject story={story} />
      <input type="hidden" name="lead" value={story.leads ? "no" : "yes"} />
      <p className="mb-2 text-base text-soft">{t(story.leads ? "leads" : "leadHint")}</p>
      <SubmitButton pending={pending} variant="secondary">
        {t(story.leads ? "stepBack" : "lead")}
      </SubmitButton>
    </form>
  );
}

/** `path` is where the person is led back to; the story is found by its id. */
function Subject({ story }: { story: TakeDownPanelProps["story"] }) {
  return (
    <>
      <input type="hidden" name="profileId" value={story.id} />
      <input type="hidden" name="back" value={story.path} />
    </>
  );
}
