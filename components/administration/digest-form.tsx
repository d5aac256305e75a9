import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/domain/time/dates";
import { Button } from "../ui/button";
import { TextInput } from "../ui/controls";

type DigestFormProps = {
  /** The last day that is over, ISO. */
  yesterday: string;
  /** Where the whole history is checked at once. */
  checkAt: string;
  /** The day that was asked for and has no digest; "" where none was. */
  refused: string;
};

/** The signed digest of a day, as a file to keep somewhere else. */
export function DigestForm({ yesterday, checkAt, refused }: DigestFormProps) {
  const t = useTranslations("historyAdmin");
  const locale = useLocale();
  return (
    <section className="mt-12 max-w-prose" aria-labelledby="digest">
      <h2 id="digest" className="text-2xl">
        {t("digest")}
      </h2>
      <p className="mt-2 mb-4">{t("digestLead")}</p>
      <form action="/api/history/digest" className="flex flex-wrap items-end gap-x-4">
        <input type="hidden" name="locale" value={locale} />
        <TextInput
          id="ngay"
          label={t("digestDay")}
          error={refused ? t("digestNoDay", { yesterday: formatDate(yesterday) }) : undefined}
          defaultValue={refused || formatDate(yesterday)}
          inputMode="numeric"
          maxLength={30}
        />
        <div className="mb-6">
          <Button variant="secondary">{t("digestGet")}</Button>
        </div>
      </form>
      <p className="text-base text-soft wrap-anywhere">{t("digestCheck", { address: "/api/history/key" })}</p>
      <p>
        <a href={checkAt} className="touch-link">
          {t("checkNow")}
        </a>
      </p>
    </section>
  );
}
