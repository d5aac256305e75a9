type QuotaBarProps = {
  /** How many there are. */
  count: number;
  /** How many there may be; more than 0. */
  quota: number;
  /** In words what the bar shows. */
  label: string;
};

/** How much of a quota is used: sage while there is room, bronze once it is full. */
export function QuotaBar({ count, quota, label }: QuotaBarProps) {
  const isFull = count >= quota;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      className="block h-1.5 w-full max-w-32"
    >
      <rect width="100" height="6" className="fill-line" />
      <rect
        width={isFull ? 100 : (100 * count) / quota}
        height="6"
        className={isFull ? "fill-gold" : "fill-sage"}
      />
    </svg>
  );
}
