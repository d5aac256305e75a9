import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { contentLanguage } from "./profile-words";

/** Words that people wrote, within the interface's own: said to be Vietnamese where those are not. */
export function Content({ children }: { children: ReactNode }) {
  const language = contentLanguage(useLocale());
  return language ? <span lang={language}>{children}</span> : children;
}

/** For `t.rich`: the parts of a sentence in `<vi>`. */
export const vi = (chunks: ReactNode) => <Content>{chunks}</Content>;
