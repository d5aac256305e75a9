"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type ComponentProps } from "react";
import { TextInput } from "./controls";
import { useScripted } from "./use-scripted";

/** A password with a button that shows what was typed. Without scripts it is an ordinary field. */
export function PasswordInput(props: Omit<ComponentProps<typeof TextInput>, "type">) {
  const t = useTranslations("ui");
  const [shown, setShown] = useState(false);
  const scripted = useScripted();
  const Icon = shown ? EyeOff : Eye;
  return (
    <>
      <TextInput {...props} type={shown ? "text" : "password"} autoCapitalize="none" spellCheck={false} />
      <button
        type="button"
        // Kept in its place before scripts run, so that nothing moves when they do.
        className={`-mt-5 mb-5 flex min-h-11 w-fit cursor-pointer items-center gap-2 text-base text-soft hover:text-red ${scripted ? "" : "invisible"}`}
        aria-controls={props.id}
        onClick={() => setShown(!shown)}
      >
        <Icon aria-hidden="true" className="size-5" />
        {t(shown ? "hidePassword" : "showPassword")}
      </button>
    </>
  );
}
