import "server-only";
import { getTranslations } from "next-intl/server";
import { classNames } from "@/components/ui/class-names";
import { TakeOutForm } from "@/components/sheets/take-out-form";
import { isOneOf } from "@/domain/vocabulary";
import { defaultLocale, locales } from "@/messages/locales";
import { lists, type ListName } from "./catalogue";

type TakeOutProps = {
  list: ListName;
  locale: string;
  /** What the list's address narrows it by. */
  asked?: Record<string, string | null | undefined>;
  className?: string;
};

/** The way out of a list: all of it as a file, or with chosen columns. */
export async function TakeOut({ list, locale, asked = {}, className }: TakeOutProps) {
  const words = { t: await getTranslations(), locale: isOneOf(locales, locale) ? locale : defaultLocale };
  const kept = Object.entries(asked).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );
  return (
    <TakeOutForm
      action={`/api/sheets/${list}`}
      kept={[["locale", words.locale], ...kept]}
      className={classNames("text-base", className)}
      columns={lists[list].heads(words)}
      words={{
        takeOut: words.t("listOut.takeOut"),
        columns: words.t("listOut.columns"),
        choose: words.t("listOut.choose"),
        take: words.t("listOut.take"),
      }}
    />
  );
}
