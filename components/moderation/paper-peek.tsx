"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, type MouseEvent } from "react";
import { Button } from "../ui/button";

type PaperPeekProps = { id: string; name: string };

/** What a browser can show inside a page, by the ending that a paper has from its content. */
const shown: Record<string, "picture" | "pages"> = { jpg: "picture", png: "picture", pdf: "pages" };

/**
 * A paper of the nomination, opened over the page without leaving it. What no browser shows, and whatever it is without scripts, is a
 * download.
 */
export function PaperPeek({ id, name }: PaperPeekProps) {
  const t = useTranslations("moderation.paper");
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const look = shown[name.split(".").at(-1)?.toLowerCase() ?? ""];
  const file = `/api/attachments/${id}`;

  function open(event: MouseEvent) {
    if (!look || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setOpen(true);
    dialog.current?.showModal();
  }

  return (
    <>
      <a href={file} onClick={open} className="tap underline underline-offset-4">
        {name}
      </a>
      {look ? (
        <dialog
          ref={dialog}
          aria-label={name}
          onClose={() => setOpen(false)}
          className="m-auto h-[92dvh] w-[min(60rem,96vw)] max-w-none rounded-lg border border-edge bg-paper p-0 text-ink backdrop:bg-ink/60"
        >
          <div className="flex h-full flex-col">
            <div className="flex flex-wrap items-center gap-x-4 border-b border-line px-4 py-1">
              <p className="min-w-0 grow font-semibold wrap-anywhere">{name}</p>
              <a href={file} download className="touch-link">
                {t("download")}
              </a>
              <Button type="button" variant="quiet" autoFocus onClick={() => dialog.current?.close()}>
                {t("close")}
              </Button>
            </div>
            <div className="min-h-0 grow overflow-auto bg-sand">
              {isOpen ? <Sheet look={look} file={file} name={name} /> : null}
            </div>
          </div>
        </dialog>
      ) : null}
    </>
  );
}

/** Fetched only once it is asked for. */
function Sheet({ look, file, name }: { look: "picture" | "pages"; file: string; name: string }) {
  // The paper as it is: nothing of the portal's own pictures is made of it.
  if (look === "picture") return <img src={file} alt={name} className="mx-auto block h-auto max-w-full" />;
  return <iframe src={`${file}?xem=1`} title={name} className="block size-full border-0" />;
}
