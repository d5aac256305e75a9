"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

/** A one-time link, shown this once, ready to copy and hand over. */
export function OneTimeLink({ link }: { link: string }) {
  const t = useTranslations("admin");
  const [copied, setCopied] = useState(false);
  return (
    <Notice tone="success" role="status" title={t("linkReady")}>
      <p className="my-2">{t("linkOnce")}</p>
      <p className="rounded border border-edge bg-raised px-3 py-2 break-all">
        <code data-testid="one-time-link">{link}</code>
      </p>
      <Button
        type="button"
        variant="secondary"
        className="mt-3"
        onClick={() => navigator.clipboard.writeText(link).then(() => setCopied(true))}
      >
        {t(copied ? "copied" : "copy")}
      </Button>
    </Notice>
  );
}
