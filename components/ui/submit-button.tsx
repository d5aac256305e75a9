"use client";

import type { ComponentProps, MouseEvent } from "react";
import { Button } from "./button";

/** Submits its form once: while the answer is under way (`pending`) further presses do nothing. */
export function SubmitButton({ pending, ...rest }: ComponentProps<typeof Button> & { pending: boolean }) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
  };
  // Not `disabled`: a disabled button loses focus, and screen readers lose their place with it.
  return <Button {...rest} type="submit" aria-disabled={pending || undefined} onClick={press} />;
}
