import { useTranslations } from "next-intl";
import { daysLeft, noticeState, type NoticePeriod } from "@/domain/notices/period";
import { Tag } from "../ui/tag";

/** Whether a listing still hangs on `today`, and for how long. */
export function DaysLeft({ period, today }: { period: NoticePeriod; today: string }) {
  const t = useTranslations("notice");
  if (noticeState(period, today) === "ended") return <Tag>{t("over")}</Tag>;
  const days = daysLeft(period, today);
  return <Tag tone={days === 0 ? "red" : "gold"}>{t("daysLeft", { days })}</Tag>;
}
