import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { lineChanges } from "@/domain/nominations/changes";
import type { Line } from "@/domain/nominations/questions/lines";
import { classNames } from "../ui/class-names";

type ChangedLinesProps = {
  before: Line[] | null;
  after: Line[];
  /** How a line that still holds is shown; its text when absent. */
  show?: (line: Line) => ReactNode;
};

/** An answer's lines: those that went struck through, those that came marked; without a sending before, just lines. */
export function ChangedLines({ before, after, show = (line) => line.text }: ChangedLinesProps) {
  const t = useTranslations("moderation");
  const lines = before
    ? lineChanges(before, after)
    : after.map((line) => ({ ...line, kind: "same" as const }));
  return (
    <ul>
      {lines.map((line) => {
        if (line.kind === "same") return <li key={line.id}>{show(line)}</li>;
        const added = line.kind === "added";
        const Mark = added ? "ins" : "del";
        return (
          <li key={`${line.kind} ${line.id}`}>
            <Mark className={classNames(added ? "bg-sage-wash no-underline" : "bg-red-wash")}>
              <span className="sr-only">{t(added ? "added" : "removed")} </span>
              {added ? show(line) : line.text}
            </Mark>
          </li>
        );
      })}
    </ul>
  );
}
