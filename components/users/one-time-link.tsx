"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { formatMoment } from "@/domain/time/dates";
import { copyText } from "@/public/elements/copy-text";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

/** `until` is the moment (ms) up to which it may be used. */
export type ShownLink = { link: string; name: string; email: string; until: number };

/** A one-time link, shown this once, ready to copy and hand over: for whom, and how long it holds. */
export function OneTimeLink({ link, name, email, until }: ShownLink) {
  const t = useTranslations("admin");
  const [copied, setCopied] = useState<boolean | null>(null);
  const shown = useRef<HTMLElement>(null);
  const select = () => getSelection()?.selectAllChildren(shown.current!);
  return (
    <Notice tone="success" role="status" title={t("linkReady")}>
      <p className="mt-2 wrap-anywhere">{t("linkFor", { name, email, until: formatMoment(until) })}</p>
      <p className="my-2">{t("linkOnce")}</p>
      <p className="rounded border border-edge bg-raised px-3 py-2 break-all">
        <code ref={shown} data-testid="one-time-link">
          {link}
        </code>
      </p>
      <Button
        type="button"
        variant="secondary"
        className="mt-3"
        onClick={() => void copyText(link, select).then(setCopied)}
      >
        {t(copied ? "copied" : "copy")}
      </Button>
      {copied === false ? <p className="mt-2">{t("copyRefused")}</p> : null}
    </Notice>
  );
}
