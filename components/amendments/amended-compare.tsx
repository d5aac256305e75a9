import { useTranslations } from "next-intl";
import { amendedNames, type AmendedName, type AmendedWords } from "@/domain/amendments/vocabulary";
import { storyToMarkedText } from "@/domain/stories/document";
import { ChangedText } from "../moderation/changed-text";

/** What the new words change, answer by answer, marked in place; those that stay are not repeated. */
export function AmendedCompare({ before, after }: { before: AmendedWords; after: AmendedWords }) {
  const t = useTranslations("nomination.answer");
  const changed = amendedNames.filter((name) => said(before, name) !== said(after, name));
  return (
    <dl>
      {changed.map((name) => (
        <div key={name} className="border-t border-line py-3">
          <dt className="text-base text-soft">{t(name)}</dt>
          <dd className="mt-1 whitespace-pre-line wrap-anywhere">
            <ChangedText before={said(before, name)} after={said(after, name)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function said(words: AmendedWords, name: AmendedName): string {
  if (name === "story") return storyToMarkedText(words.story);
  if (name === "figures") return words.figures.map(({ value, label }) => `${value} ${label}`).join("\n");
  return words[name];
}
