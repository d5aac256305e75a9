import { useLocale, useTranslations } from "next-intl";
import { documentPath } from "@/domain/documents/vocabulary";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "../profiles/profile-words";

/** What stands in a document's place, with the way to it. */
export function Replacement({ id, number }: { id: string; number: string }) {
  const t = useTranslations("documents");
  return (
    <>
      {t("replacedBy")} <DocumentLink id={id} words={number} />
    </>
  );
}

/** The way to a document's own page. */
export function DocumentLink({ id, words }: { id: string; words: string }) {
  const locale = useLocale();
  return (
    <a href={localePath(locale, documentPath(id))} lang={contentLanguage(locale)} className="touch-link">
      {words}
    </a>
  );
}
