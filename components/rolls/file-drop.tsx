"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, type DragEvent, type ReactNode } from "react";
import { isErrorCode } from "@/domain/errors";
import { sheetLimits } from "@/domain/sheets/grid";
import { localePath } from "@/messages/locales";
import { sendFile, tooLarge } from "../media/use-upload";
import { sayableDetails } from "../ui/error-details";
import { Notice } from "../ui/notice";
import type { RollGridProps } from "./roll-props";

type FileDropProps = Pick<RollGridProps, "roll"> & { save: () => Promise<boolean>; children: ReactNode };
type Refused = { code: string; details: Record<string, string> };

const bringsFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

/** A file dropped on a list is read for it, as on the page of files; refused, or without a line, the list stays as it is. */
export function FileDrop({ roll, save, children }: FileDropProps) {
  const t = useTranslations();
  const locale = useLocale();
  const [at, setAt] = useState<"idle" | "over" | "reading">("idle");
  const [refused, setRefused] = useState<Refused | null>(null);

  async function read(files: FileList) {
    setRefused(null);
    const [file] = files;
    if (!file || files.length > 1) return setRefused({ code: "several", details: {} });
    setAt("reading");
    await save();
    const asked = new URLSearchParams({ dot: roll.campaignId, "don-vi": roll.unitId, "danh-sach": roll.id });
    const { file: largest } = sheetLimits;
    const sent =
      file.size > largest ? tooLarge(largest) : await sendFile(`/api/imports?${asked}`, file, () => {});
    if ("ids" in sent)
      return location.assign(localePath(locale, `/ban-lam-viec/danh-sach/tu-tep/${sent.ids[0]}`));
    setAt("idle");
    setRefused({ code: sent.error, details: sent.details });
  }

  const handlers = {
    onDragOver(event: DragEvent) {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setAt((now) => (now === "idle" ? "over" : now));
    },
    onDragLeave(event: DragEvent) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null))
        setAt((now) => (now === "over" ? "idle" : now));
    },
    onDrop(event: DragEvent) {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setAt("idle");
      if (at !== "reading") void read(event.dataTransfer.files);
    },
  };
  const said =
    refused?.code === "several"
      ? t("rollDesk.dropOne")
      : refused &&
        t(
          `errors.${isErrorCode(refused.code) ? refused.code : "no-answer"}`,
          sayableDetails(refused.details),
        );
  return (
    <div
      {...handlers}
      className={at === "over" ? "rounded-lg outline-2 outline-sage outline-dashed" : undefined}
    >
      {said ? (
        <Notice tone="warning" role="alert">
          {said} {t("rollDesk.dropStays")}
        </Notice>
      ) : null}
      <p role="status" className="text-base font-semibold text-sage-deep empty:hidden">
        {at === "idle" ? "" : t(at === "over" ? "rollDesk.dropHere" : "rollDesk.dropReading")}
      </p>
      {children}
    </div>
  );
}
