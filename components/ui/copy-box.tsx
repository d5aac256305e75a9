"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { copyText } from "@/public/elements/copy-text";
import { Button } from "./button";

/** Words to be taken along: one press copies them; without scripts one press on them selects them all. */
export function CopyBox({ text, testId }: { text: string; testId?: string }) {
  const t = useTranslations("ui");
  const [copied, setCopied] = useState<boolean | null>(null);
  const shown = useRef<HTMLElement>(null);
  const select = () => getSelection()?.selectAllChildren(shown.current!);
  return (
    <div className="flex flex-wrap items-start gap-3">
      <p className="min-w-0 flex-1 basis-64 rounded border border-edge bg-raised px-3 py-2 text-base wrap-anywhere whitespace-pre-line">
        <code ref={shown} data-testid={testId} className="font-sans select-all">
          {text}
        </code>
      </p>
      <Button
        type="button"
        variant="secondary"
        className="needs-script"
        onClick={() => void copyText(text, select).then(setCopied)}
      >
        {t(copied ? "copied" : "copy")}
      </Button>
      <p aria-live="polite" className="basis-full text-base empty:hidden">
        {copied === false ? t("copyRefused") : null}
      </p>
    </div>
  );
}
