"use client";

import { useEffect, useRef, type ReactNode } from "react";

type DialogProps = { open: boolean; onClose: () => void; title: string; children: ReactNode };

/** The browser's own modal dialog: focus is kept inside, Esc closes, focus returns where it was. */
export function Dialog({ open, onClose, title, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="dialog-title"
      className="m-auto w-[min(36rem,calc(100vw-2rem))] rounded-xl border border-line bg-raised p-6 text-ink backdrop:bg-black/50"
    >
      <h2 id="dialog-title" className="mb-3 font-serif text-2xl">
        {title}
      </h2>
      {open ? children : null}
    </dialog>
  );
}
