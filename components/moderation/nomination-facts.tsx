import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { NominationContent } from "@/domain/nominations/content";
import { isAsked, questionNames, questionOf, type QuestionName } from "@/domain/nominations/questions/asked";
import { answerLines, type Line } from "@/domain/nominations/questions/lines";
import { FormerAnswers } from "../nominations/answer-summary";
import { ChangedLines } from "./changed-lines";
import { ChangedText } from "./changed-text";
import { PaperPeek } from "./paper-peek";

type NominationFactsProps = { content: NominationContent; previous: NominationContent | null };

/** Shown at the head of the nomination with their changes. */
const shownWhole: QuestionName[] = ["name", "deed", "story"];
/** Shown at the head or as pictures; here only what they were before. */
const shownAsIs: QuestionName[] = ["kind", "honorific", "field", "photos"];

/** The nomination's short answers, each with what it was in the sending before. */
export function NominationFacts({ content, previous }: NominationFactsProps) {
  const t = useTranslations("nomination");
  const said = (of: NominationContent, name: QuestionName) =>
    isAsked(name, of.kind) ? answerLines(of, name, t) : [];
  return (
    <dl className="mt-8 ruled">
      {questionNames.map((name) => {
        if (shownWhole.includes(name)) return null;
        const after = said(content, name);
        const before = previous ? said(previous, name) : null;
        const changed = before !== null && JSON.stringify(before) !== JSON.stringify(after);
        if (!changed && (after.length === 0 || shownAsIs.includes(name))) return null;
        const { control, language } = questionOf(name);
        const { as } = control;
        return (
          <Row key={name} label={t(`answer.${name}`)} language={language}>
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

type RowProps = { label: string; language?: string; children: ReactNode };

function Row({ label, language, children }: RowProps) {
  return (
    <div className="grid gap-x-6 py-3 @md:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="text-base text-soft">{label}</dt>
      <dd lang={language} className="wrap-anywhere whitespace-pre-line">
        {children}
      </dd>
    </div>
  );
}
