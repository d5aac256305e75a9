"use client";

import { useTranslations } from "next-intl";
import { CopyBox } from "../ui/copy-box";
import { Notice } from "../ui/notice";

/** The codes of paper, shown this once. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useTranslations("secondFactor");
  return (
    <Notice tone="success" role="status" title={t("codesTitle")}>
      <p className="my-2">{t("codesLead")}</p>
      <CopyBox text={codes.join("\n")} testId="recovery-codes" />
    </Notice>
  );
}
