"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";

/**
 * Shows the page as it stands now. Without a line Next would leave the portal for the browser's own error page, with all
 * that is typed; so the portal is asked first whether it answers, and if not the page stays as it is.
 */
export function useRefresh(): () => Promise<void> {
  const router = useRouter();
  return useCallback(async () => {
    const answer = await fetch("/api/health", { method: "HEAD", cache: "no-store" }).catch(() => null);
    if (answer?.ok) router.refresh();
  }, [router]);
}
