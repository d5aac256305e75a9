"use client";

import { useEffect, useState } from "react";
import { keepOwnWard, readOwnWard, type OwnWard } from "./own-ward-storage";

type RememberWardProps = { ward: OwnWard; words: { remember: string; remembered: string; forget: string } };

/** "This is my ward": kept on this device. Not there without scripts, which it needs. */
export function RememberWard({ ward, words }: RememberWardProps) {
  const [state, setState] = useState<"unknown" | "own" | "other">("unknown");
  useEffect(() => setState(readOwnWard()?.id === ward.id ? "own" : "other"), [ward.id]);
  if (state === "unknown") return null;
  const own = state === "own";
  function change() {
    if (keepOwnWard(own ? null : ward)) setState(own ? "other" : "own");
  }
  return (
    <p role="status" className="no-print mt-3 flex flex-wrap items-center gap-x-3 text-base text-soft">
      {own ? words.remembered : null}
      <button
        type="button"
        onClick={change}
        className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-ink underline underline-offset-4 hover:text-red"
      >
        {own ? words.forget : words.remember}
      </button>
    </p>
  );
}
