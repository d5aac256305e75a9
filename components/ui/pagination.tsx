type PaginationProps = {
  label: string;
  position: string;
  previous: { href: string; label: string } | null;
  next: { href: string; label: string } | null;
};

/** Where one is in a paged list, and the way on. */
export function Pagination({ label, position, previous, next }: PaginationProps) {
  if (!previous && !next) return null;
  const step = "inline-flex min-h-11 items-center rounded-lg border border-edge bg-raised px-4 font-semibold";
  return (
    <nav aria-label={label} className="no-print mt-12 flex flex-wrap items-center justify-between gap-4">
      {previous ? (
        <a rel="prev" href={previous.href} className={step}>
          ← {previous.label}
        </a>
      ) : (
        <span />
      )}
      <span className="text-soft">{position}</span>
      {next ? (
        <a rel="next" href={next.href} className={step}>
          {next.label} →
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
