type BarProps = { label: string; figure: string; said?: string | null; share: number; colour: string };

/** A count as words and as a bar. */
export function Bar({ label, figure, said, share, colour }: BarProps) {
  return (
    <div className="min-w-32 text-sm max-md:grow">
      <p className="flex justify-between gap-3">
        <span>{label}</span>
        <span className="font-semibold">
          {figure}
          {said ? <span className="text-red"> {said}</span> : null}
        </span>
      </p>
      <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none" className="h-2 w-full bg-sand">
        <rect width={Math.min(100, 100 * share)} height="8" className={colour} />
      </svg>
    </div>
  );
}
