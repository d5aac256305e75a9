"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, type ReactNode } from "react";
import type { ErrorDetails } from "@/domain/errors";
import { sayableDetails } from "./error-details";
import { Notice } from "./notice";

type ConflictNoticeProps = {
  /** Who saved meanwhile, and when. */
  details: ErrorDetails;
  /** What stands now. */
  children: ReactNode;
  /** The ways to choose one version. */
  choices: ReactNode;
  /** Whether it answers a sending, and so takes the focus; what comes while somebody types must not. */
  takesFocus?: boolean;
  id?: string;
};

/** Somebody saved meanwhile: says who, shows what stands, asks which version to keep. Nothing is overwritten unasked. */
export function ConflictNotice({ details, children, choices, takesFocus, id }: ConflictNoticeProps) {
  const t = useTranslations("ui");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus, details]);
  const { by, at } = sayableDetails(details);
  return (
    <Notice
      ref={box}
      id={id}
      tabIndex={-1}
      tone="warning"
      role="alert"
      title={t("conflict", { by: String(by), time: String(at) })}
    >
      {children}
      <p className="mb-3">{t("conflictChoice")}</p>
      <div className="flex flex-wrap gap-3">{choices}</div>
    </Notice>
  );
}
