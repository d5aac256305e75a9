"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { copyText } from "@/public/elements/copy-text";
import { Button } from "../ui/button";
import { useScripted } from "../ui/use-scripted";

type CopyWordsProps = { id: string; label: string; words: string; copy: string };

/** Words to paste somewhere else. Without scripts they stand there to be selected; the button comes with them. */
export function CopyWords({ id, label, words, copy }: CopyWordsProps) {
  const t = useTranslations("spread");
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const scripted = useScripted();
  return (
    <div>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        readOnly
        lang="vi"
        rows={Math.min(
          14,
          words.split("\n").reduce((all, line) => all + Math.ceil(line.length / 60), 1),
        )}
        value={words}
        className="block w-full max-w-prose rounded-lg border border-edge bg-paper px-4 py-3"
      />
      {scripted ? (
        <div className="mt-2 flex flex-wrap items-center gap-4">
          <Button
            type="button"
            variant="secondary"
            onClick={() => void copyText(words, () => field.current?.select()).then(setCopied)}
          >
            {copy}
          </Button>
          <span role="status" className="text-base text-sage-deep">
            {copied === null ? null : t(copied ? "copied" : "copyRefused")}
          </span>
        </div>
      ) : null}
    </div>
  );
}
