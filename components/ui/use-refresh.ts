"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";

/**
 * Shows the page as it stands now. Without a line Next would leave the portal for the browser's own error page, with all
 * that is typed; so the portal is asked first whether it answers, and if not the page stays as it is.
 */
export function useRefresh(): () => void {
  const router = useRouter();
  return useCallback(() => {
    void fetch("/api/health", { method: "HEAD", cache: "no-store" }).then(
      (answer) => answer.ok && router.refresh(),
      () => undefined,
    );
  }, [router]);
}
