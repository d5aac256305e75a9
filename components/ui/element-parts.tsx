import type { ReactNode } from "react";

type ElementScriptProps = {
  name: "lost-line" | "reading" | "paper" | "photos" | "own-ward" | "search-offers" | "lobby-screen";
};

/**
 * Asks for the script that wakes a component's own element; React sends it once per page. Public pages run nothing else: they
 * hold no client component, see docs/decisions/2026-11-no-runtime.md.
 */
export function ElementScript({ name }: ElementScriptProps) {
  return <script async type="module" src={`/elements/${name}.js`} />;
}

type WhenProps = {
  /** The states of the element around it that it is shown in, e.g. "idle paused". */
  state: string;
  /** Whether one of them is the state it begins in. */
  first?: boolean;
  children: ReactNode;
};

/**
 * A part that an element shows in some of its states. Where React hydrates the page, the element may have changed it
 * before, which is no mistake.
 */
export function When({ state, first = false, children }: WhenProps) {
  return (
    <span data-when={state} hidden={!first} suppressHydrationWarning>
      {children}
    </span>
  );
}
