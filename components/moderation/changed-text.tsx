import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { textChanges } from "@/domain/nominations/changes";

type ChangedTextProps = {
  before: string | null;
  after: string;
  /** Only what it says now, or only what it said before; both where absent. */
  only?: "before" | "after";
};

/** Text with what came and went since the sending before; without one, just the text. */
export function ChangedText({ before, after, only }: ChangedTextProps) {
  const t = useTranslations("moderation");
  if (before === null || before === after) return after;
  const left = only === "after" ? "removed" : only === "before" ? "added" : null;
  const changes = textChanges(before, after).filter(({ kind }) => kind !== left);
  return changes.map((change, at) => {
    if (change.kind === "same") return change.text;
    const added = change.kind === "added";
    const Mark = added ? "ins" : "del";
    const before = changes[at - 1];
    // "200" struck out and "213" put in would read as 200213.
    const glued = before && before.kind !== "same" && !/\s$/.test(before.text) && !/^\s/.test(change.text);
    return (
      <Fragment key={at}>
        {glued ? " " : null}
        <Mark className={added ? "bg-sage-wash no-underline" : "bg-red-wash"}>
          <span className="sr-only">{t(added ? "added" : "removed")} </span>
          {change.text}
        </Mark>
      </Fragment>
    );
  });
}
