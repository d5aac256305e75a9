"use client";

import { useSyncExternalStore } from "react";

/** As wide as Tailwind's `md` and up there is a desk. */
const narrow = "(width < 48rem)";

/** Whether the page stands on a phone; true until scripts run. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(narrow);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => matchMedia(narrow).matches,
    () => true,
  );
}
