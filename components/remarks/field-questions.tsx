"use client";

import { useTranslations } from "next-intl";
import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import type { QuestionName } from "@/domain/nominations/questions/asked";
import type { FieldComment } from "@/domain/remarks/field-comments.server";
import { formatMoment } from "@/domain/time/dates";
import { TextArea } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type Place = (id: string, element: HTMLElement | null) => void;
const Questions = createContext<{ comments: FieldComment[]; place: Place }>({
  comments: [],
  place: () => undefined,
});

type FieldQuestionsProps = {
  /** What a moderator asked about the answers of this page. */
  comments: FieldComment[];
  action: FormHandler<void>;
  children: ReactNode;
};

/**
 * Lets a moderator's questions stand at the very fields of a form, each with its reply. A reply is a form of its own, which no form
 * may hold: it stands after the page's, and once scripts run what is filled in moves to the field.
 */
export function FieldQuestions({ comments, action, children }: FieldQuestionsProps) {
  const [places, setPlaces] = useState<Record<string, HTMLElement | null>>({});
  const place = useCallback<Place>(
    (id, element) => setPlaces((before) => (before[id] === element ? before : { ...before, [id]: element })),
    [],
  );
  return (
    <Questions.Provider value={{ comments, place }}>
      {children}
      {comments
        .filter(({ answer }) => answer === "")
        .map((one) => (
          <Reply key={one.id} comment={one} action={action} target={places[one.id] ?? null} />
        ))}
    </Questions.Provider>
  );
}

/** What a moderator asked about one answer, for its place in the form; nothing where nobody asked. */
export function AskedHere({ name }: { name: QuestionName }) {
  const { comments, place } = useContext(Questions);
  return comments
    .filter(({ question }) => question === name)
    .map((one) => <Question key={one.id} comment={one} place={place} />);
}

function Question({ comment, place }: { comment: FieldComment; place: Place }) {
  const t = useTranslations("comments");
  const { id, words, by, at, answer, answeredBy, answeredAt } = comment;
  const [isMoved, setMoved] = useState(false);
  const here = useCallback(
    (element: HTMLElement | null) => {
      place(id, element);
      setMoved(element !== null);
    },
    [id, place],
  );
  return (
    <div
      id={`hoi-${id}`}
      tabIndex={-1}
      className="mb-2 scroll-mt-4 border-l-4 border-gold bg-gold-wash px-4 py-2 text-base wrap-anywhere"
    >
      <p className="text-soft">
        {t("asks", { by })} · {formatMoment(at)}
      </p>
      <p className="font-semibold whitespace-pre-line">{words}</p>
      {answer && answeredAt ? (
        <p className="mt-1 whitespace-pre-line">
          <span className="text-soft">
            {t("answers", { by: answeredBy ?? "" })} · {formatMoment(answeredAt)}:
          </span>{" "}
          {answer}
        </p>
      ) : (
        <>
          {isMoved ? null : (
            <p>
              <a href={`#tra-loi-${id}`} className="touch-link">
                {t("answer")}
              </a>
            </p>
          )}
          <div ref={here} className="empty:hidden" />
        </>
      )}
    </div>
  );
}

type ReplyProps = { comment: FieldComment; action: FormHandler<void>; target: HTMLElement | null };

function Reply({ comment: { id, question, words }, action, target }: ReplyProps) {
  const t = useTranslations();
  const [form, field] = [`tra-loi-${id}`, `answer-${id}`];
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, { answer: field });
  const box = useMovingBox();
  const filled = (
    <>
      <FormSummary summary={summary} />
      <TextArea
        ref={box}
        form={form}
        id={field}
        name="answer"
        rows={2}
        label={t("comments.answer")}
        error={errorAt("answer")}
        defaultValue={valueAt("answer")}
      />
      <SubmitButton form={form} pending={pending} variant="secondary">
        {t("comments.answerSave")}
      </SubmitButton>
    </>
  );
  return (
    <form id={form} {...formProps} className={target ? undefined : "mt-8 border-l-4 border-gold pl-4"}>
      <input type="hidden" name="commentId" value={id} />
      {target ? (
        createPortal(<div className="mt-2">{filled}</div>, target)
      ) : (
        <>
          <p className="mb-2 wrap-anywhere">
            <strong className="font-semibold">{t(`nomination.answer.${question}`)}</strong>: {words}
          </p>
          {filled}
        </>
      )}
    </form>
  );
}

/** For a text box that moves while somebody may be in it: the words, and the place of who types, go with it. */
function useMovingBox() {
  const left = useRef({ words: "", focused: false });
  return useCallback((box: HTMLTextAreaElement) => {
    if (left.current.words) box.value = left.current.words;
    if (left.current.focused) box.focus();
    return () => {
      left.current = { words: box.value, focused: document.activeElement === box };
    };
  }, []);
}
