/** Seen only by who walks with the Tab key: past what comes before. `href` is a place on the page, "#noi-dung". */
export function SkipLink({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      className="no-print sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-raised focus:px-4 focus:py-3 focus:font-semibold"
    >
      {children}
    </a>
  );
}
