import type { ReactNode } from "react";

type SideDetailsProps = {
  title: ReactNode;
  /** Said no to: it stays open. */ open: boolean;
  children: ReactNode;
};

/** A rarer act beside a nomination, behind its name until it is wanted. */
export function SideDetails({ title, open, children }: SideDetailsProps) {
  return (
    <details
      open={open || undefined}
      className="mt-3 rounded-lg border border-edge open:border-ink open:bg-paper"
    >
      <summary className="flex min-h-11 list-none items-center justify-center px-4 py-2 text-center leading-tight font-semibold [&::-webkit-details-marker]:hidden">
        {title}
      </summary>
      {children}
    </details>
  );
}
