"use client";

import { useTranslations } from "next-intl";
import type { ChangeEvent, RefObject } from "react";

/**
 * A scan of the blank beneath the fields, to drag them over. It is laid there by the browser alone: the portal never gets it, and
 * without scripts there is nothing to drag.
 */
export function ScanChoice({ picture }: { picture: RefObject<HTMLElement | null> }) {
  const t = useTranslations("certificateDesk");
  function lay({ target }: ChangeEvent<HTMLInputElement>): void {
    const [file] = target.files ?? [];
    const paper = picture.current?.querySelector("[data-paper]");
    paper?.parentNode?.querySelector("image")?.remove();
    if (!file || !paper) return;
    const reader = new FileReader();
    reader.onload = () => {
      const scan = document.createElementNS("http://www.w3.org/2000/svg", "image");
      for (const side of ["width", "height"]) scan.setAttribute(side, paper.getAttribute(side) ?? "0");
      scan.setAttribute("preserveAspectRatio", "none");
      scan.setAttribute("opacity", "0.55");
      scan.setAttribute("href", typeof reader.result === "string" ? reader.result : "");
      // Above the paper and its drawn frame, beneath the letters.
      paper.nextElementSibling?.after(scan);
    };
    reader.readAsDataURL(file);
  }
  return (
    <div className="needs-script mb-6">
      <label htmlFor="scan" className="block font-semibold">
        {t("scan")}
      </label>
      <p id="scan-hint" className="mb-2 text-soft">
        {t("scanHint")}
      </p>
      <input
        id="scan"
        type="file"
        accept="image/png,image/jpeg,image/webp"
        aria-describedby="scan-hint"
        onChange={lay}
        className="block min-h-11 max-w-full"
      />
    </div>
  );
}
