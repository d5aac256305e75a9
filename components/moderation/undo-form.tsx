"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";
import { useRefresh } from "../ui/use-refresh";

type UndoFormProps = {
  action: FormHandler<never>;
  values: Record<string, string>;
  /** Milliseconds that were left when the page was made. */
  left: number;
};

/** Milliseconds after which a decision whose time is over is carried out, at the latest. */
const carriedOut = 1500;

/**
 * Takes the decision back while there is time; then the page is shown as it stands, unless it was pressed: what is answered to that
 * is read first. Without scripts the button stays, and says so when it is late.
 */
export function UndoForm({ action, values, left }: UndoFormProps) {
  const t = useTranslations("moderation");
  const [seconds, setSeconds] = useState(Math.ceil(left / 1000));
  const refresh = useRefresh();
  const [pressed, setPressed] = useState(false);
  const after = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const end = performance.now() + left;
    const clock = setInterval(
      () => setSeconds(Math.max(0, Math.ceil((end - performance.now()) / 1000))),
      250,
    );
    after.current = setTimeout(refresh, left + carriedOut);
    return () => {
      clearInterval(clock);
      clearTimeout(after.current);
    };
  }, [left, refresh]);
  function press() {
    setPressed(true);
    clearTimeout(after.current);
  }
  if (seconds === 0 && !pressed) return null;
  return (
    <div data-undo className="contents" onSubmit={press}>
      <ButtonForm
        action={action}
        values={values}
        variant="secondary"
        buttonClassName="gap-0! border-0! bg-transparent! px-1! text-inherit! underline underline-offset-4"
      >
        <span data-press="u">{t("undo")}</span>
        {seconds > 0 ? <span aria-hidden="true">, {t("secondsLeft", { seconds })}</span> : null}
      </ButtonForm>
    </div>
  );
}
