import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/time/dates";
import { Button } from "../ui/button";
import { TextInput } from "../ui/controls";

type DigestFormProps = {
  /** The last day that is over, ISO. */
  yesterday: string;
  /** Where the whole history is checked at once. */
  checkAt: string;
};

/** The signed digest of a day, as a file to keep somewhere else. */
export function DigestForm({ yesterday, checkAt }: DigestFormProps) {
  const t = useTranslations("historyAdmin");
  return (
    <section className="mt-12 max-w-prose" aria-labelledby="digest">
      <h2 id="digest" className="text-2xl">
        {t("digest")}
      </h2>
      <p className="mt-2 mb-4">{t("digestLead")}</p>
      <form action="/api/history/digest" className="flex flex-wrap items-end gap-x-4">
        <TextInput
          id="ngay"
          label={t("digestDay")}
          defaultValue={formatDate(yesterday)}
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
