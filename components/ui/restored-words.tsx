"use client";

import { useTranslations } from "next-intl";
import { Notice } from "./notice";

/** Says that what stands in the fields was typed earlier and never sent. */
export function RestoredWords() {
  const t = useTranslations("ui");
  return <Notice role="status">{t("restoredWords")}</Notice>;
}
