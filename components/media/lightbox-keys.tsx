"use client";

import { useEffect } from "react";

/** The large photos open and close by plain links; the keys everyone tries press those links. */
export function LightboxKeys() {
  useEffect(() => {
    const keys: Record<string, string> = { Escape: "close", ArrowLeft: "previous", ArrowRight: "next" };
    const press = (event: KeyboardEvent) => {
      const part = keys[event.key];
      if (part) document.querySelector<HTMLElement>(`.lightbox:target [data-go=${part}]`)?.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return null;
}
