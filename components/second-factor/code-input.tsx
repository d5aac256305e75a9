"use client";

import type { ReactNode } from "react";
import { TextInput } from "../ui/controls";

type CodeInputProps = { id: string; label: ReactNode; hint?: ReactNode; error?: ReactNode; paper?: boolean };

/** A code from the phone, or of paper where `paper`: never kept by the browser, offered by phones that read it themselves. */
export function CodeInput({ id, paper = false, ...field }: CodeInputProps) {
  return (
    <TextInput
      id={id}
      name="code"
      {...field}
      autoComplete="one-time-code"
      inputMode={paper ? "text" : "numeric"}
      spellCheck={false}
      autoCapitalize="none"
      maxLength={40}
      className="max-w-64 text-xl tracking-widest"
    />
  );
}
