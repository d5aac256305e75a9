"use client";

import { useEffect, useRef, type FormEvent } from "react";
import { useKeptWords } from "../nominations/form/use-kept-words";

const stored = { reason: "" };

/**
 * A moderator's reason, kept in this browser under the account until it has been taken. `about` is what it is about, `section`
 * which decision. What an earlier visit left opens its form again.
 */
export function useKeptReason(owner: string, about: string, section: string) {
  const ref = useRef<HTMLFormElement>(null);
  const { kept, keep, forget } = useKeptWords({ owner, of: about, section, stored });
  useEffect(() => {
    if (kept) ref.current?.closest("details")?.setAttribute("open", "");
  }, [kept]);
  const onInput = (event: FormEvent<HTMLFormElement>) => keep(event.currentTarget);
  return { reason: kept?.reason, forget, keeping: { ref, onInput } };
}
