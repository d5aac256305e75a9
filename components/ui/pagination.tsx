type PaginationProps = {
  page: number;
  pages: number;
  /** Where a page of the list stands. */
  address: (page: number) => string;
  /** `page` names a page's number for those who do not see where it stands. */
  words: { label: string; previous: string; next: string; page: (page: number) => string };
};

/** The ways to the pages before and after, and by number to the first, the last and those near by. */
export function Pagination({ page, pages, address, words }: PaginationProps) {
  if (pages === 1) return null;
  const step = "tap rounded-lg border border-edge bg-raised px-3 font-semibold xs:px-4";
  return (
    <nav
      aria-label={words.label}
      className="no-print mt-12 flex flex-wrap items-center justify-between gap-x-2 gap-y-5"
    >
      {page > 1 ? (
        <a rel="prev" href={address(page - 1)} className={step}>
          ← {words.previous}
        </a>
      ) : (
        <span />
      )}
      <ol className="flex flex-wrap items-center justify-center max-sm:order-last max-sm:w-full">
        {numbersNear(page, pages).map((number, at) =>
          number === null ? (
            <li key={`gap-${at}`} aria-hidden="true" className="px-1 text-soft">
              …
            </li>
          ) : (
            <li key={number}>
              <a
                href={address(number)}
                aria-label={words.page(number)}
                aria-current={number === page ? "page" : undefined}
                className="touch-link min-w-11 justify-center rounded-lg px-1 tabular-nums aria-[current]:bg-ink aria-[current]:font-semibold aria-[current]:text-paper aria-[current]:no-underline"
              >
                {number}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pages ? (
        <a rel="next" href={address(page + 1)} className={step}>
          {words.next} →
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}

/** 1 … 4 5 6 … 12: the first, the last and those beside `page`; null where some are left out. */
function numbersNear(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  return [...new Set(wanted)].flatMap((number, at, all) => {
    const left = number - (all[at - 1] ?? 0) - 1;
    // A single page left out takes the room of its number.
    return left === 0 ? [number] : left === 1 ? [number - 1, number] : [null, number];
  });
}
