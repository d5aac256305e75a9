"use client";

import { useParams } from "next/navigation";
import { Fault } from "@/components/site/fault";

/** Shown in place of a page that broke, inside the portal's own document. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const { locale } = useParams();
  return (
    <main id="noi-dung" tabIndex={-1}>
      <Fault locale={locale === "en" ? "en" : "vi"} again={reset} />
    </main>
  );
}
