type FilterLinksProps = { label: string; items: { href: string; text: string; current: boolean }[] };

/** Ways to narrow a list; the choice lives in the address. */
export function FilterLinks({ label, items }: FilterLinksProps) {
  return (
    <nav aria-label={label} className="mt-5 flex flex-wrap gap-2">
      {items.map((item) => (
        <a
          key={item.href}
          href={item.href}
          aria-current={item.current ? "page" : undefined}
          className="tap rounded-full border border-edge px-4 text-base hover:border-ink aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper"
        >
          {item.text}
        </a>
      ))}
    </nav>
  );
}
