type BreadcrumbsProps = { label: string; items: { href: string; text: string; lang?: string }[] };

/** The way back up from a page. */
export function Breadcrumbs({ label, items }: BreadcrumbsProps) {
  return (
    <nav aria-label={label} className="no-print mb-1 text-base text-soft">
      <ol className="flex flex-wrap items-center gap-x-2">
        {items.map((item, at) => (
          <li key={item.href} className="flex min-w-0 items-center gap-2">
            {at > 0 ? <span aria-hidden="true">›</span> : null}
            <a href={item.href} lang={item.lang} className="tap min-w-0 hover:text-red hover:underline">
              <span className="line-clamp-1 wrap-anywhere">{item.text}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
