"use client";

import { useCallback, useEffect, useRef } from "react";
import { formPages } from "@/domain/nominations/sections";
import { useRefresh } from "../../ui/use-refresh";
import { PageDraft } from "./page-draft";
import { sendUnsaved } from "./send-unsaved";
import { takeUnsaved, type Place } from "./unsaved";

/** Whose page this is, of what, drawn with which version. */
type Drawn = Omit<Place, "section">;
/** What was reached by how many sendings of this page's own. */
type Reached = { version: number; sendings: number };

/**
 * Whoever leaves a page of the form for the one that sends it may leave a saving under way: its words are sent again from here,
 * as they were kept, which changes nothing where they have arrived. Returns a function that waits for that and resolves to the
 * version to send: the one drawn, or what only the person's own words have made of it; anybody else's change stays refused as such.
 */
export function useLastWords({ owner, nominationId, version }: Drawn): () => Promise<number> {
  const refresh = useRefresh();
  const running = useRef(Promise.resolve());
  const reached = useRef<Reached>({ version, sendings: 0 });

  const settle = useCallback(() => {
    running.current = running.current.then(async () => {
      const before = reached.current.version;
      for (const section of formPages)
        await sendKept({ owner, nominationId, section, version }, reached.current);
      // What is looked through before sending says these words too.
      if (reached.current.version > before) refresh();
    });
    return running.current.then(() => {
      const ahead = reached.current.version - version;
      return ahead > 0 && ahead <= reached.current.sendings ? reached.current.version : version;
    });
  }, [owner, nominationId, version, refresh]);

  useEffect(() => {
    if (version > 0) void settle();
  }, [settle, version]);
  return settle;
}

/** Sends what this browser keeps of a page in its order; what is refused or unanswered stays kept for that page to ask about. */
async function sendKept(place: Place, reached: Reached): Promise<void> {
  const kept = takeUnsaved(place);
  if (!kept) return;
  const draft = new PageDraft(place, {}, kept);
  while (draft.unheard.length > 0) {
    const outcome = await sendUnsaved({ ...draft.place, patch: draft.unheard[0]!, base: draft.marks });
    if (outcome.at !== "heard") return;
    draft.learn(outcome);
    if (!outcome.saved) continue;
    reached.sendings++;
    reached.version = Math.max(reached.version, outcome.saved.version);
  }
}
