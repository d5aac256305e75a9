"use client";

import { useEffect, useRef, useState } from "react";
import type { Likeness } from "@/domain/persons/found";
import { Likenesses } from "./likenesses";

const pause = 500;
const fields = ["name", "birthYear", "workplace", "kind", "deed"];

/** Looks up who is like the person of the form it stands in, while that is typed; without an answer the form is as it was. */
export function LikenessesWhileTyping({ nominationId }: { nominationId: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<Likeness[]>([]);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = new AbortController();
    const ask = async () => {
      const query = new URLSearchParams({ nominationId });
      const typed = new FormData(form);
      for (const field of fields) {
        const value = typed.get(field);
        if (typeof value === "string" && value) query.set(field, value);
      }
      if (!query.get("name")) return setFound([]);
      const url = `/api/persons/likenesses?${query.toString()}`;
      const answer = await fetch(url, { signal: stop.signal }).catch(() => null);
      if (answer?.ok) setFound((await answer.json()) as Likeness[]);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), pause);
    };
    later();
    form.addEventListener("input", later);
    return () => {
      clearTimeout(timer);
      stop.abort();
      form.removeEventListener("input", later);
    };
  }, [nominationId]);
  return (
    <div ref={place} aria-live="polite">
      <Likenesses nominationId={nominationId} likenesses={found} />
    </div>
  );
}
