"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and until scripts run, so that nothing is promised which only they can keep. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
