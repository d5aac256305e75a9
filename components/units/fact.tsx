import type { ReactNode } from "react";

/** One line of a list of facts: what it is, then the fact. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="wrap-anywhere">
      <dt className="text-base text-soft">{label}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}
