import { useTranslations } from "next-intl";
import { textChanges } from "@/domain/nominations/changes";

/** Text with what came and went since the sending before; without one, just the text. */
export function ChangedText({ before, after }: { before: string | null; after: string }) {
  const t = useTranslations("moderation");
  if (before === null || before === after) return after;
  return textChanges(before, after).map((change, at) => {
    if (change.kind === "same") return change.text;
    const added = change.kind === "added";
    const Mark = added ? "ins" : "del";
    return (
      <Mark key={at} className={added ? "bg-sage-wash no-underline" : "bg-red-wash"}>
        <span className="sr-only">{t(added ? "added" : "removed")} </span>
        {change.text}
      </Mark>
    );
  });
}
