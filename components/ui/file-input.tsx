import type { ComponentProps, ReactNode } from "react";

type FileInputProps = Omit<ComponentProps<"input">, "type" | "className" | "children"> & {
  id: string;
  /** The id of what says what may be chosen; read out before the button's words. */
  labelledBy: string;
  /** What the button says. */
  children: ReactNode;
};

/**
 * Chooses files behind a button in the page's own words: the browser's own speaks the browser's language. The field
 * itself stays reachable by keyboard; without scripts it is shown as it is, because only it tells what was chosen.
 */
export function FileInput({ id, labelledBy, children, ...rest }: FileInputProps) {
  return (
    <div className="relative">
      <input
        {...rest}
        id={id}
        type="file"
        aria-labelledby={`${labelledBy} ${id}-button`}
        className="peer sr-only noscript:not-sr-only noscript:mb-2 noscript:block noscript:w-full noscript:rounded-lg noscript:border noscript:border-edge noscript:bg-raised noscript:p-2"
      />
      <label
        id={`${id}-button`}
        htmlFor={id}
        className="tap cursor-pointer rounded-lg border border-edge bg-raised px-5 py-2 text-base font-semibold peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-gold hover:border-ink noscript:hidden"
      >
        {children}
      </label>
    </div>
  );
}
