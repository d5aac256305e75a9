import { useLocale, useTranslations } from "next-intl";
import { printAddress } from "@/domain/certificates/address";
import type { DecisionKey } from "@/domain/certificates/input";
import { localePath } from "@/messages/locales";

/** From wherever a decision stands to its certificates. */
export function PrintLink({ decision }: { decision: DecisionKey }) {
  const t = useTranslations("certificateDesk");
  const path = localePath(useLocale(), `/ban-lam-viec/giay-khen/in?${printAddress(decision)}`);
  return (
    <a href={path} className="touch-link font-semibold">
      {t("printOf")}
    </a>
  );
}
