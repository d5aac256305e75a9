"use client";

import { useEffect } from "react";
import type { FormState } from "./form-state";

/** Loads the page that a saved form leads to, as a page of its own: what the router remembers of pages is older. */
export function useLeadingOn(state: FormState<{ next: string }>): void {
  useEffect(() => {
    if (state.ok) location.assign(state.data.next);
  }, [state]);
}
