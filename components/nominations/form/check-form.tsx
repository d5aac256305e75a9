"use client";

import { useState, type FormEvent, type ReactNode } from "react";
import { writeDay } from "@/domain/time/typed-day";
import type { FormHandler } from "../../ui/form-state";
import { useActionForm } from "../../ui/use-action-form";
import { useLeadingOn } from "../../ui/use-leading-on";
import { controlIds } from "../anchors";
import { PageSection } from "../page-section";
import { ConsentFields, type ConsentFieldsProps } from "./consent-fields";
import { SendFields, type SendFieldsProps } from "./send-fields";
import { useKeptWords } from "./use-kept-words";
import { useLastWords } from "./use-last-words";

type CheckFormProps = {
  action: FormHandler<{ next: string }>;
  consents: ConsentFieldsProps;
  /** What is said above the consents. */
  saved: ReactNode;
  /** Null where the session has ended: then there are only the consents. */
  sending: SendFieldsProps | null;
  /** What stands between the consents and the answers. */
  preview: ReactNode;
  /** The answers to look through before sending. */
  summary: ReactNode;
};

/**
 * The last page's one form: who agreed to what, and the sending. Whichever button is pressed, the consents on the page are
 * saved first; with scripts or without, none is lost on the way.
 */
export function CheckForm(props: CheckFormProps) {
  const { owner, nominationId, content } = props.consents;
  const nameOf = (guardian: boolean) =>
    content.consents.find((one) => (one.giver === "guardian") === guardian)?.giverName ?? "";
  const stored = {
    giverName: nameOf(false),
    guardianName: nameOf(true),
    givenOn: writeDay(content.consents[0]?.givenOn ?? ""),
    answer: "",
  };
  const { kept, keep, forget } = useKeptWords({ owner, of: nominationId, section: "dong-y", stored });
  const words = { ...stored, ...kept };
  const restored =
    kept !== null && Object.entries(stored).some(([name, word]) => name !== "answer" && kept[name] !== word);
  return <Body {...props} key={kept ? "kept" : "stored"} {...{ words, restored, keep, forget }} />;
}

type BodyProps = CheckFormProps & {
  words: { giverName: string; guardianName: string; givenOn: string; answer: string };
  restored: boolean;
  keep: (form: HTMLFormElement) => void;
  forget: () => void;
};

function Body(props: BodyProps) {
  const { action, consents, saved, sending, preview, summary, words, restored, keep, forget } = props;
  const bound = useActionForm(action, { ...controlIds, channels: "channels-1" }, forget);
  const [isWaiting, setWaiting] = useState(false);
  const form = { ...bound, pending: bound.pending || isWaiting };
  useLeadingOn(form.state);
  const { owner, nominationId } = consents;
  const settle = useLastWords({ owner, nominationId, version: sending?.version ?? 0 });

  // A page of the form that was left a moment ago may still be saving: wait for it, then send.
  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (form.pending) return;
    const { currentTarget: sent, nativeEvent } = event;
    const by = (nativeEvent as SubmitEvent).submitter;
    const version = sent.elements.namedItem("version");
    setWaiting(true);
    const stands = await settle();
    setWaiting(false);
    if (version instanceof HTMLInputElement) version.value = String(stands);
    form.send(sent, by);
  }

  return (
    <form
      {...form.formProps}
      data-keeps="own"
      onSubmit={(event) => void onSubmit(event)}
      onInput={(event) => keep(event.currentTarget)}
    >
      <div className="no-print">
        <PageSection id="dong-y">
          {saved}
          <ConsentFields {...consents} {...{ form, words, restored, forget }} sends={sending !== null} />
        </PageSection>
      </div>
      {sending ? (
        <PageSection id="kiem-tra-lai">
          {preview}
          <SendFields {...sending} form={form} keptAnswer={words.answer}>
            {summary}
          </SendFields>
        </PageSection>
      ) : null}
    </form>
  );
}
