"use client";

import { useEffect, useState, type ReactNode } from "react";
import { useListening } from "./use-listening";

const button =
  "needs-script inline-flex min-h-11 min-w-11 cursor-pointer items-center justify-center gap-2 rounded-lg border border-edge bg-raised px-4 py-1 text-base font-semibold hover:border-ink aria-disabled:cursor-default aria-disabled:opacity-60";

type Words = Record<"listen" | "pause" | "resume" | "stop" | "smaller" | "larger" | "print", string>;

/** What a reader can do with a story beside reading it. `time` stands beside listening, `children` after the sizes. */
export function ReadingTools({
  words,
  time,
  children,
}: {
  words: Words;
  time: ReactNode;
  children: ReactNode;
}) {
  const { voice, state, toggle, stop } = useListening(readAloudText);
  const label = { idle: words.listen, playing: words.pause, paused: words.resume }[state];
  return (
    <div className="no-print mt-6 border-y border-line py-3">
      <div className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2">
        {time}
        {voice ? (
          <button type="button" className={button} onClick={toggle}>
            <svg viewBox="0 0 24 24" aria-hidden="true" className="size-4 fill-red">
              <path d={state === "playing" ? "M5 4h5v16H5zM14 4h5v16h-5z" : "M6 3l15 9-15 9z"} />
            </svg>
            {label}
          </button>
        ) : null}
        {voice && state !== "idle" ? (
          <button type="button" className={button} onClick={stop}>
            {words.stop}
          </button>
        ) : null}
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        <TextSize {...words} />
        {children}
        <button type="button" className={button} onClick={() => window.print()}>
          {words.print}
        </button>
      </div>
    </div>
  );
}

function readAloudText(): string {
  return [...document.querySelectorAll<HTMLElement>("[data-read-aloud]")]
    .map((part) => part.innerText)
    .join("\n");
}

/** A− and A+: kept on this device; the script in the page's head puts it back before anything is drawn. */
function TextSize({ smaller, larger }: Pick<Words, "smaller" | "larger">) {
  const [size, setSize] = useState(0);
  useEffect(() => setSize(Number(document.documentElement.dataset.textSize ?? 0)), []);
  const step = (by: number) => () => {
    const next = Math.min(3, Math.max(-1, size + by));
    document.documentElement.dataset.textSize = String(next);
    try {
      localStorage.setItem("co-chu", String(next));
    } catch {
      // Private browsing may refuse; the size then holds for this page.
    }
    setSize(next);
  };
  return (
    <>
      <button
        type="button"
        className={button}
        aria-label={smaller}
        aria-disabled={size <= -1}
        onClick={step(-1)}
      >
        A−
      </button>
      <button
        type="button"
        className={button}
        aria-label={larger}
        aria-disabled={size >= 3}
        onClick={step(1)}
      >
        A+
      </button>
    </>
  );
}

/** Copies `text`, or hands it to the device's own share sheet where there is one. */
export function CopyAndShare({
  text,
  words,
}: {
  text: string;
  words: Record<"copy" | "copied" | "more", string>;
}) {
  const [copied, setCopied] = useState(false);
  const [canShare, setCanShare] = useState(false);
  useEffect(() => setCanShare("share" in navigator), []);
  async function copy() {
    // Without https there is no clipboard to write to; the old way copies what is selected.
    if (navigator.clipboard) await navigator.clipboard.writeText(text);
    else {
      document.querySelector<HTMLTextAreaElement>("#loi-gioi-thieu")?.select();
      document.execCommand("copy");
    }
    setCopied(true);
  }
  return (
    <>
      <button type="button" className={button} onClick={() => void copy()}>
        {words.copy}
      </button>
      {canShare ? (
        <button
          type="button"
          className={button}
          onClick={() => void navigator.share({ text }).catch(() => {})}
        >
          {words.more}
        </button>
      ) : null}
      <span role="status" className="self-center text-base text-sage-deep">
        {copied ? words.copied : ""}
      </span>
    </>
  );
}
