"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { RollPaper } from "./roll-paper";

/** A list's paper, drawn while the browser prints the list's own page. */
export function PrintedRoll(props: Parameters<typeof RollPaper>[0]) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  if (!printing) return null;
  return (
    <div className="paper-only">
      <RollPaper {...props} />
    </div>
  );
}
