"use client";

import type { ComponentProps, MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

/** Submits its form once: while the answer is under way further presses do nothing. */
export function SubmitButton({ onClick, ...rest }: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus();
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
    else onClick?.(event);
  };
  // Not `disabled`: a disabled button loses focus, and screen readers lose their place with it.
  return <Button {...rest} type="submit" aria-disabled={pending || undefined} onClick={press} />;
}
