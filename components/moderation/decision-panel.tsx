"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { holdCauses, stepOf, type NominationStep } from "@/domain/nominations/workflow";
import { NoticeFields, type ListingQuestion } from "../notices/notice-fields";
import { classNames } from "../ui/class-names";
import { Radios, TextArea, type Option } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { RestoredWords } from "../ui/restored-words";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { PublicationFields } from "../publications/publication-fields";
import { AwardFields } from "./award-fields";
import { ReasonTemplates, type ReasonTemplate } from "./reason-templates";
import { decisions, isOnward, type Decision } from "./decisions";
import { isTyping } from "./keys-dialog";
import { useKeptReason } from "./use-kept-reason";

type DecisionPanelProps = {
  /** The account whose page this is. */
  owner: string;
  nominationId: string;
  version: number;
  /** What the queue was asked for, to go on in it. */
  place: string;
  /** The steps this person may take from here. */
  steps: NominationStep[];
  isOwn: boolean;
  /** What the listing asks for. */
  listing: ListingQuestion;
  /** In words what the story lacks, so that approval only enters the honour roll; null where it is published. */
  lacksForStory: string | null;
  /** What the campaign may give with an approval. */
  awards: Option[];
  /** Who signed such decisions lately. */
  signers: string[];
  actions: Record<Decision, FormHandler<never>>;
  /** Words to begin a reason with. */
  templates: ReasonTemplate[];
};

/**
 * In its column from `lg` on, at its foot until one is opened; below that a bar at the window's foot that leaves the nomination in
 * view while a reason is typed. Where something else is being written (an answer, a question) it stands aside, at the page's foot.
 */
const bar =
  "no-print max-lg:order-last max-lg:sticky max-lg:bottom-0 max-lg:z-10 max-lg:group-has-[details[open]:not([name=decision])_textarea]/work:static max-lg:flex max-lg:max-h-[60dvh] max-lg:flex-wrap max-lg:gap-1.5 max-lg:overflow-y-auto max-lg:border-t max-lg:border-edge max-lg:bg-raised max-lg:px-4 max-lg:py-2 lg:-mx-5 lg:mt-8 lg:bg-raised lg:px-5 lg:not-has-[[open]]:sticky lg:not-has-[[open]]:-bottom-6 lg:not-has-[[open]]:border-t lg:not-has-[[open]]:border-edge lg:not-has-[[open]]:py-3";

/** The decisions open from here; each is confirmed before anything happens. Works without scripts. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { owner, nominationId, version, place, steps, isOwn, listing, lacksForStory, actions } = props;
  const { templates, awards, signers } = props;
  const t = useTranslations("moderation");
  const panel = useRef<HTMLDivElement>(null);
  const offered = decisions.filter(({ step }) => steps.includes(step));
  useShortcuts(panel);
  if (offered.length === 0)
    return (
      <p className="text-soft max-lg:px-4 max-lg:pb-6 md:max-lg:px-8 lg:mt-6">
        {t(isOwn ? "own" : "nothingToDecide")}
      </p>
    );
  return (
    <section ref={panel} id="quyet-dinh" tabIndex={-1} className={bar} aria-labelledby="decision-title">
      <h2 id="decision-title" className="font-sans text-lg font-semibold max-lg:sr-only">
        {t("decision")}
      </h2>
      {offered.map(({ step, ...more }) => (
        <DecisionForm
          key={step}
          owner={owner}
          step={step}
          shortcut={"key" in more ? more.key : undefined}
          nominationId={nominationId}
          version={version}
          place={place}
          lacksForStory={lacksForStory}
          listing={step === "list" ? listing : null}
          awards={step === "approve" ? awards : []}
          signers={signers}
          action={actions[step]}
          templates={templates.filter((one) => one.step === step)}
        />
      ))}
      <p className="mt-3 text-base text-soft max-lg:hidden">{t("keys")}</p>
    </section>
  );
}

type DecisionFormProps = {
  owner: string;
  step: Decision;
  /** The key that opens it. */
  shortcut: string | undefined;
  nominationId: string;
  version: number;
  /** What the queue was asked for, to go on in it. */
  place: string;
  lacksForStory: string | null;
  /** What is asked instead of a reason where the nomination is listed. */
  listing: ListingQuestion | null;
  awards: Option[];
  signers: string[];
  action: FormHandler<never>;
  templates: ReasonTemplate[];
};

/** Approved without a story, a nomination only enters the honour roll. */
function meant(step: Decision, lacksForStory: string | null): Decision | "recognise" {
  return step === "approve" && lacksForStory !== null ? "recognise" : step;
}

const publishes = (step: Decision, lacksForStory: string | null) =>
  step === "publish-story" || (step === "approve" && lacksForStory === null);

const head =
  "flex min-h-11 list-none items-center justify-center gap-3 px-3 text-center max-lg:min-h-12 max-lg:px-1 max-lg:text-[0.95rem] leading-tight font-semibold [&::-webkit-details-marker]:hidden";

/** A decision, closed until it is chosen; one that was refused is open again, with or without scripts. */
function DecisionForm(props: DecisionFormProps) {
  const { owner, step, shortcut, nominationId, version, place, lacksForStory, listing, action } = props;
  const { awards, signers, templates } = props;
  const t = useTranslations("moderation");
  const field = `reason-${step}`;
  const ids = {
    reason: field,
    place: "listing-place",
    endsOn: "listing-until",
    cause: "hold-cause-1",
    publish: `${step}-publish-1`,
    publishOn: `${step}-publishOn`,
    publishTime: `${step}-publishTime`,
  };
  const { reason, forget, keeping } = useKeptReason(owner, nominationId, field);
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, ids, forget);
  return (
    <details
      name="decision"
      open={summary !== null || undefined}
      data-key={shortcut}
      className="grow rounded-lg border border-edge open:border-ink open:bg-paper max-lg:open:order-first max-lg:open:basis-full lg:mt-3"
    >
      <summary className={classNames(head, isOnward(step) ? "rounded-lg bg-red text-on-red" : null)}>
        {t(`step.${meant(step, lacksForStory)}`)}
        {shortcut ? <kbd className="font-sans text-base uppercase max-lg:hidden">{shortcut}</kbd> : null}
      </summary>
      <form {...formProps} {...keeping} className="p-4">
        <FormSummary summary={summary} />
        {reason ? <RestoredWords /> : null}
        <input type="hidden" name="nominationId" value={nominationId} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="queue" value={place} />
        <p className="mb-3 text-base">
          {t(`means.${meant(step, lacksForStory)}`, { missing: lacksForStory ?? "" })}
        </p>
        {listing ? <NoticeFields {...listing} errorAt={errorAt} valueAt={valueAt} /> : null}
        {awards.length > 0 ? <AwardFields {...{ awards, signers, errorAt, valueAt }} /> : null}
        {publishes(step, lacksForStory) ? (
          <PublicationFields id={step} errorAt={errorAt} valueAt={valueAt} />
        ) : null}
        {step === "hold" ? <HoldCauses error={errorAt("cause")} chosen={valueAt("cause")} /> : null}
        {stepOf(step).reason ? <ReasonTemplates field={field} templates={templates} /> : null}
        {stepOf(step).reason ? (
          <TextArea
            key={reason}
            id={field}
            name="reason"
            label={t("reason")}
            hint={t(step === "hold" || step === "release" ? "holdReasonHint" : "reasonHint")}
            error={errorAt("reason")}
            defaultValue={valueAt("reason", reason)}
          />
        ) : null}
        <SubmitButton pending={pending}>{t(`confirm.${meant(step, lacksForStory)}`)}</SubmitButton>
      </form>
    </details>
  );
}

function HoldCauses({ error, chosen }: { error: string | undefined; chosen: string }) {
  const t = useTranslations("moderation");
  return (
    <Radios
      id="hold-cause"
      name="cause"
      label={t("holdCauseAsk")}
      hint={t("holdCauseHint")}
      error={error}
      defaultValue={chosen}
      options={holdCauses.map((cause) => ({ value: cause, label: t(`holdCause.${cause}`) }))}
    />
  );
}

/** The keys of the table above open a decision and put the focus where the next key is needed; Esc closes it again. */
function useShortcuts(panel: { current: HTMLElement | null }) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape")
        return panel.current?.querySelector("details[open]")?.removeAttribute("open");
      if (isTyping(event.target)) return;
      const step = panel.current?.querySelector<HTMLDetailsElement>(
        `details[data-key="${CSS.escape(event.key)}"]`,
      );
      if (!step) return;
      event.preventDefault();
      step.open = true;
      step
        .querySelector<HTMLElement>(
          "textarea, input:not([type=hidden], [data-optional] *), button[type=submit]",
        )
        ?.focus();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [panel]);
}
