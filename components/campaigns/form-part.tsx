import type { ReactNode } from "react";

type FormPartProps = {
  title: string;
  lead?: string;
  /** For what few campaigns set: closed until it is asked for, `open` where something is said of it. */
  rare?: { open: boolean };
  children: ReactNode;
};

/** A part of a long form, under its heading. */
export function FormPart({ title, lead, rare, children }: FormPartProps) {
  const inside = (
    <>
      {lead ? <p className="mb-4 text-soft">{lead}</p> : null}
      {children}
    </>
  );
  if (rare)
    return (
      <details open={rare.open} className="mb-3 border-t border-line pt-2 open:mb-8">
        <summary className="tap flex font-serif text-xl font-bold">
          <h2 className="text-xl">{title}</h2>
        </summary>
        <div className="mt-3">{inside}</div>
      </details>
    );
  return (
    <section className="mb-8 border-t border-line pt-5">
      <h2 className="mb-4 text-2xl">{title}</h2>
      {inside}
    </section>
  );
}
