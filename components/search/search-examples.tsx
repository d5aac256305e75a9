import { useLocale, useTranslations } from "next-intl";
import { searchPath } from "@/domain/search/address";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "../profiles/profile-words";
import { classNames } from "../ui/class-names";

const examples = ["example1", "example2", "example3", "example4"] as const;

/** What can be searched for, each a link to its answer. */
export function SearchExamples({ className }: { className?: string }) {
  const t = useTranslations("search");
  const locale = useLocale();
  return (
    <ul lang={contentLanguage(locale)} className={classNames(className)}>
      {examples.map((example) => (
        <li key={example}>
          <a
            href={localePath(locale, searchPath({ text: t(example) }))}
            rel="nofollow"
            className="touch-link"
          >
            {t(example)}
          </a>
        </li>
      ))}
    </ul>
  );
}
