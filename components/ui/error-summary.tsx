"use client";

import { useEffect, useRef, type ReactNode } from "react";

/** `newTab` for what must not take the place of a half-filled form; `press` for what is done and leads nowhere. */
export type ErrorSummaryItem = {
  text: string;
  href?: string;
  newTab?: boolean;
  press?: () => void;
  /** The field it is about, by the name it is sent with. */
  field?: string;
};

type ErrorSummaryProps = {
  id?: string;
  title: string;
  items: ErrorSummaryItem[];
  titlePrefix: string;
  /** The answer it tells of, which takes the focus once: drawn anew, it does not take it from a field. */
  refusal: unknown;
  /** What is said above the items. */
  children?: ReactNode;
};

/**
 * What is wrong, first on the page and focused as soon as it appears; each item leads to its field.
 * `titlePrefix` ("Lỗi:") goes before the window's title while it is shown.
 */
export function ErrorSummary({ id, title, items, titlePrefix, refusal, children }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    // Without scripts the server may have put it there already.
    const before = document.title.replace(`${titlePrefix} `, "");
    document.title = `${titlePrefix} ${before}`;
    return () => {
      document.title = before;
    };
  }, [refusal, titlePrefix]);
  return (
    <div
      ref={box}
      id={id}
      role="alert"
      tabIndex={-1}
      // Without scripts the browser itself goes to it, however far down the form stands.
      autoFocus
      className="mb-8 rounded-lg border-2 border-red bg-raised p-5"
    >
      <h2 className="mb-2 font-serif text-xl">{title}</h2>
      {children}
      <ul className="space-y-1">
        {items.map((item) => (
          <li key={`${item.href}${item.text}`}>
            {item.press ? (
              <button
                type="button"
                onClick={item.press}
                className="touch-link cursor-pointer text-left font-semibold text-red"
              >
                {item.text}
              </button>
            ) : item.href ? (
              <a
                href={item.href}
                target={item.newTab ? "_blank" : undefined}
                className="touch-link font-semibold text-red"
              >
                {item.text}
              </a>
            ) : (
              <span className="font-semibold text-red">{item.text}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
