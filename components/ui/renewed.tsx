"use client";

import { Fragment, useState, type ReactNode } from "react";

/**
 * A form that is drawn anew once it stands at another version (`by`). A `key` of the version would do that too, and would lose a
 * form refused as stale without scripts: the page that answers it already stands at the newer version, and a form is known again,
 * with its typed words, by the keys above it (React's form state). Here they are the same whatever version the server draws.
 */
export function Renewed({ by, children }: { by: string | number; children: ReactNode }) {
  const [first] = useState(by);
  return <Fragment key={by === first ? "first" : String(by)}>{children}</Fragment>;
}
