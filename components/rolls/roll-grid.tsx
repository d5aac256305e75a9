"use client";

import { useActionForm } from "../ui/use-action-form";
import type { RollGridProps } from "./roll-props";
import { RollSheet } from "./roll-sheet";

/** A list's rows as a form: it saves each cell as it is left, and whole by its buttons where scripts do not run. */
export function RollGrid(props: RollGridProps) {
  const { state, ...form } = useActionForm(props.action);
  const answer = state.ok ? state.data : null;
  return <RollSheet key={answer?.savedAt ?? 0} {...props} answer={answer} form={form} />;
}
