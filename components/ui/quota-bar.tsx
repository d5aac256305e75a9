import { classNames } from "./class-names";

type ShareBarProps = {
  /** From 0; more than 1 is shown as 1. */
  share: number;
  colour: string;
  /** In words what the bar shows, where nothing beside it says so. */
  label?: string;
  className?: string;
};

/** A share as a bar. */
export function ShareBar({ share, colour, label, className }: ShareBarProps) {
  return (
    <svg
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className={classNames("block h-2 w-full", className)}
    >
      <rect width="100" height="8" className="fill-sand" />
      <rect width={Math.min(100, 100 * share)} height="8" className={colour} />
    </svg>
  );
}

type QuotaBarProps = Pick<ShareBarProps, "label" | "className"> & {
  /** How many there are. */
  count: number;
  /** How many there may be. */
  quota: number;
};

/** How much of a quota is used: sage while there is room, bronze once it is full, red where it is passed. */
export function QuotaBar({ count, quota, ...rest }: QuotaBarProps) {
  const colour = count > quota ? "fill-red" : count === quota ? "fill-gold-deep" : "fill-sage";
  return <ShareBar share={count / Math.max(1, quota)} colour={colour} {...rest} />;
}
