"use client";

import { useEffect, useState } from "react";
import { keepOwnWard, readOwnWard, type OwnWard } from "./own-ward-storage";

type OwnWardLinkProps = {
  base: string;
  /** The part of the ward's page it leads to, e.g. "lien-he". */
  part?: string;
  words: { go: string; forget: string };
};

/** The way to the remembered ward's page, where one is remembered. `{name}` in `words.go` is its name. */
export function OwnWardLink({ base, part, words }: OwnWardLinkProps) {
  const [ward, setWard] = useState<OwnWard | null>(null);
  useEffect(() => setWard(readOwnWard()), []);
  if (!ward) return null;
  const [before, after] = words.go.split("{name}");
  function forget() {
    if (keepOwnWard(null)) setWard(null);
  }
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4">
      <a
        href={`${base}/${ward.id}${part ? `#${part}` : ""}`}
        className="inline-flex min-h-11 items-center font-semibold text-red underline underline-offset-4"
      >
        {before}
        <span lang="vi">{ward.name}</span>
        {after}
      </a>
      <button
        type="button"
        onClick={forget}
        className="inline-flex min-h-11 cursor-pointer items-center text-base text-soft underline underline-offset-4"
      >
        {words.forget}
      </button>
    </p>
  );
}
