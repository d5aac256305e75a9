import type { ComponentProps } from "react";
import { classNames } from "./class-names";

const shape =
  "tap cursor-pointer justify-center gap-2 rounded-lg border px-5 py-2 text-base font-semibold no-underline aria-disabled:cursor-default aria-disabled:opacity-60";

const variants = {
  primary: "border-red bg-red text-on-red hover:border-red-deep hover:bg-red-deep",
  secondary: "border-edge bg-raised text-ink hover:border-ink",
  quiet: "border-transparent bg-transparent text-ink link",
  danger: "border-red bg-raised text-red hover:bg-red-wash",
} as const;

/** A button that is a whole row of a list. */
const row = "block w-full cursor-pointer px-2 py-4 text-left hover:bg-sand aria-disabled:opacity-60";

export type ButtonVariant = keyof typeof variants;

/** The look of a button, for what acts like one and is none. */
export const buttonClass = (variant: ButtonVariant | "row") =>
  variant === "row" ? row : classNames(shape, variants[variant]);

type ButtonProps = ComponentProps<"button"> & { variant?: ButtonVariant | "row" };

/** A tool that is one only where scripts run; an element wakes it, maybe before React looks at it. */
export function ToolButton(props: ComponentProps<"button">) {
  return <button type="button" {...props} className="needs-script tool" suppressHydrationWarning />;
}

/** A tool that is a link, and works without scripts. */
export function ToolLink(props: ComponentProps<"a">) {
  return <a {...props} className="tool" />;
}

/** A button with a verb on it. Inside a form it submits unless `type` says otherwise. */
export function Button({ variant = "primary", className, ...rest }: ButtonProps) {
  return <button type="submit" {...rest} className={classNames(buttonClass(variant), className)} />;
}

type ButtonLinkProps = ComponentProps<"a"> & { variant?: ButtonVariant };

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ variant = "primary", className, ...rest }: ButtonLinkProps) {
  return <a {...rest} className={classNames(shape, variants[variant], className)} />;
}
