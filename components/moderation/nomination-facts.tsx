import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { NominationContent } from "@/domain/nominations/content";
import { isAsked, questionNames, questionOf, type QuestionName } from "@/domain/nominations/questions/asked";
import { answerLines, type Line } from "@/domain/nominations/questions/lines";
import { FormerAnswers } from "../nominations/answer-summary";
import { classNames } from "../ui/class-names";
import { ChangedLines } from "./changed-lines";
import { ChangedText } from "./changed-text";
import { places } from "./places";
import { PaperPeek } from "./paper-peek";

type NominationFactsProps = {
  content: NominationContent;
  previous: NominationContent | null;
  /** Answers its story lacks: they have their place here, too. */
  lacking?: QuestionName[];
};

/** Shown at the head of the nomination with their changes. */
const shownWhole: QuestionName[] = ["name", "deed", "story"];
/** Shown at the head or as pictures; here only what they were before. */
const shownAsIs: QuestionName[] = ["kind", "honorific", "field", "photos"];

/** The nomination's short answers, each with what it was in the sending before. */
export function NominationFacts({ content, previous, lacking = [] }: NominationFactsProps) {
  const t = useTranslations("nomination");
  const moderation = useTranslations("moderation");
  const said = (of: NominationContent, name: QuestionName) =>
    isAsked(name, of.kind) ? answerLines(of, name, t) : [];
  return (
    <dl className="mt-8 ruled">
      {questionNames.map((name) => {
        if (shownWhole.includes(name)) return null;
        const after = said(content, name);
        const before = previous ? said(previous, name) : null;
        const changed = before !== null && JSON.stringify(before) !== JSON.stringify(after);
        const isOpen = after.length === 0 && lacking.includes(name);
        if (!changed && !isOpen && (after.length === 0 || shownAsIs.includes(name))) return null;
        const { control, language } = questionOf(name);
        const { as } = control;
        return (
          <Row key={name} name={name} label={t(`answer.${name}`)} language={language} isChanged={changed}>
            {isOpen ? <span className="font-semibold text-red">{moderation("notAnswered")}</span> : null}
            {as === "lines" ? (
              <ChangedText before={before && (before[0]?.text ?? "")} after={after[0]?.text ?? ""} />
            ) : (
              <ChangedLines before={before} after={after} show={as === "papers" ? paperLink : undefined} />
            )}
          </Row>
        );
      })}
      <FormerAnswers content={content} />
    </dl>
  );
}

function paperLink(line: Line): ReactNode {
  return <PaperPeek id={line.id} name={line.text} />;
}

type RowProps = {
  name: QuestionName;
  label: string;
  language?: string;
  isChanged: boolean;
  children: ReactNode;
};

function Row({ name, label, language, isChanged, children }: RowProps) {
  return (
    <div
      id={places.answer(name)}
      className={classNames(
        "grid scroll-mt-4 gap-x-6 py-3 @md:grid-cols-[11rem_minmax(0,1fr)]",
        isChanged ? null : "in-data-only:hidden",
      )}
    >
      <dt className="text-base text-soft">{label}</dt>
      <dd lang={language} className="wrap-anywhere whitespace-pre-line">
        {children}
      </dd>
    </div>
  );
}
