type BreadcrumbsProps = { label: string; items: { href: string; text: string; lang?: string }[] };

/** The way back up from a page. */
export function Breadcrumbs({ label, items }: BreadcrumbsProps) {
  return (
    <nav aria-label={label} className="no-print mb-3 text-base text-soft">
      <ol className="flex flex-wrap items-center gap-x-2">
        {items.map((item, at) => (
          <li key={item.href} className="flex items-center gap-2">
            {at > 0 ? <span aria-hidden="true">›</span> : null}
            <a
              href={item.href}
              lang={item.lang}
              className="inline-flex min-h-8 items-center hover:text-red hover:underline"
            >
              {item.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
