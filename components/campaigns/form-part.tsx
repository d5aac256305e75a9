import type { ReactNode } from "react";

/** A part of a long form, under its heading. */
export function FormPart({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className="mb-8 border-t border-line pt-5">
      <h2 className="mb-4 text-2xl">{title}</h2>
      {lead ? <p className="mb-4 text-soft">{lead}</p> : null}
      {children}
    </section>
  );
}
