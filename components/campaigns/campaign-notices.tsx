import { useTranslations } from "next-intl";
import { Notice } from "../ui/notice";

type CampaignNoticesProps = {
  saved: boolean;
  /** Name of the campaign that a draft was copied from. */
  copiedFrom: string | null;
  /** Documents it rests on that are no longer in force. */
  replaced: { id: string; number: string; successorNumber: string | null }[];
};

/** What an administrator should know before changing a campaign. */
export function CampaignNotices({ saved, copiedFrom, replaced }: CampaignNoticesProps) {
  const t = useTranslations("campaignAdmin");
  return (
    <div className="mt-4">
      {saved ? (
        <Notice tone="success" role="status">
          {t("saved")}
        </Notice>
      ) : null}
      {copiedFrom ? <Notice>{t("copied", { name: copiedFrom })}</Notice> : null}
      {replaced.length > 0 ? (
        <Notice tone="warning" title={t("replacedTitle")}>
          <ul className="list-disc pl-5">
            {replaced.map(({ id, number, successorNumber }) => (
              <li key={id}>
                {successorNumber
                  ? t("replacedLine", { number, successor: successorNumber })
                  : t("replacedNone", { number })}
              </li>
            ))}
          </ul>
          <p>{t("replacedHow")}</p>
        </Notice>
      ) : null}
    </div>
  );
}
