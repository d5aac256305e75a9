import { useLocale } from "next-intl";
import { withEnglishNumbers } from "@/domain/text/english-numbers";
import { defaultLocale } from "@/messages/locales";

/** A figure that somebody typed ("18.377", "1.900 lượt"), its numbers as the reader's language writes them. */
export function FigureWords({ children }: { children: string }) {
  const locale = useLocale();
  if (locale === defaultLocale) return children;
  return withEnglishNumbers(children).map(({ text, isNumber }, at) =>
    isNumber ? (
      <span key={at} lang={locale}>
        {text}
      </span>
    ) : (
      text
    ),
  );
}
