"use client";

import { useEffect, useMemo, useState } from "react";
import { textIn } from "../../ui/form-data";
import { drawInPlace } from "../../ui/typed-words";
import { forgetUnsaved, keepUnsaved, takeUnsaved } from "./unsaved";

type Words = Record<string, string>;

type KeptWordsOptions = {
  owner: string;
  /** The id of the nomination, or of the photo, that the words are about. */
  of: string;
  section: string;
  /** What the server has, by field name: these fields are kept and no others, least of all ticks. */
  stored: Words;
};

/**
 * The words of a form that does not save itself, kept in this browser until the server has them. `kept` is what an
 * earlier visit left; it is dropped once something else has been stored since.
 */
export function useKeptWords({ owner, of, section, stored }: KeptWordsOptions) {
  const [kept, setKept] = useState<Words | null>(null);
  const base = JSON.stringify(stored);
  // Any version but 0, which is that of a nomination not made yet.
  const place = useMemo(() => ({ owner, nominationId: of, section, version: 1 }), [owner, of, section]);

  useEffect(() => {
    const left = takeUnsaved(place);
    if (!left) return;
    if (left.patch.base === base) queueMicrotask(() => drawInPlace(() => setKept(left.patch.words as Words)));
    else forgetUnsaved(place);
  }, [place, base]);

  function keep(form: HTMLFormElement) {
    const typed = new FormData(form);
    const words = Object.fromEntries(
      Object.keys(JSON.parse(base) as Words).map((name) => [name, textIn(typed, name)]),
    );
    if (JSON.stringify(words) === base) forgetUnsaved(place);
    else keepUnsaved({ ...place, patch: { base, words } });
  }

  return { kept, keep, forget: () => forgetUnsaved(place) };
}
