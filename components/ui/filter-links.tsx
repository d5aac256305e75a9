import type { MouseEvent } from "react";

type FilterLinksProps = {
  label: string;
  items: { href: string; text: string; current: boolean }[];
  /** Narrows the list on the page; without it, and without scripts, the link leads to the narrowed one. */
  onChoose?: (at: number) => void;
};

const narrow = (href: string, choose: () => void) => (event: MouseEvent) => {
  event.preventDefault();
  history.replaceState(history.state, "", href);
  choose();
};

/** Ways to narrow a list; the choice lives in the address. */
export function FilterLinks({ label, items, onChoose }: FilterLinksProps) {
  return (
    <nav aria-label={label} className="mt-5 flex flex-wrap gap-2">
      {items.map((item, at) => (
        <a
          key={item.href}
          href={item.href}
          onClick={onChoose && narrow(item.href, () => onChoose(at))}
          aria-current={item.current ? "page" : undefined}
          className="tap rounded-full border border-edge px-4 text-base hover:border-ink aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper"
        >
          {item.text}
        </a>
      ))}
    </nav>
  );
}
