import { useLocale, useTranslations } from "next-intl";
import type { sendDrafts } from "@/domain/nominations/send-several.server";
import { questionOfField } from "@/domain/nominations/questions/asked";
import { localePath } from "@/messages/locales";
import { sayableDetails } from "../../ui/error-details";
import { Notice } from "../../ui/notice";

export type Sent = Awaited<ReturnType<typeof sendDrafts>>;

/** How many of the chosen were sent, and of each other one why it was not, with the way to it. */
export function SentNotice({ sent, unsent }: Sent) {
  const t = useTranslations();
  const locale = useLocale();
  const reason = ({ code, details, fields }: Sent["unsent"][number]) => {
    const lacking = Object.keys(fields).flatMap((field) => questionOfField(field) ?? []);
    if (code !== "incomplete" || lacking.length === 0) return t(`errors.${code}`, sayableDetails(details));
    const what = [...new Set(lacking)].map((name) => t(`nomination.answer.${name}`).toLowerCase()).join(", ");
    return t("deskList.lacks", { what });
  };
  return (
    <Notice
      tone={unsent.length > 0 ? "info" : "success"}
      role="status"
      title={t("deskList.sent", { count: sent, unsent: unsent.length })}
    >
      {unsent.length > 0 ? (
        <ul className="list-disc pl-5">
          {unsent.map((one) => (
            <li key={one.id} className="wrap-anywhere">
              <a href={localePath(locale, `/ban-lam-viec/de-cu/${one.id}`)} className="touch-link">
                {one.name || t("desk.unnamed")}
              </a>
              {": "}
              {reason(one)}
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
