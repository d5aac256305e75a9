import type { ReactNode } from "react";

type OfficeRow = { key: string; href?: string; title: string; more?: ReactNode; side?: ReactNode };

/** A list of the administration: two lines a row, which leads to its form where it has one. */
export function OfficeRows({ rows }: { rows: OfficeRow[] }) {
  return (
    <ul className="mt-4 ruled empty:hidden">
      {rows.map(({ key, href, title, more, side }) => (
        <li
          key={key}
          className="group relative grid gap-x-6 gap-y-1 py-3 hover:bg-raised md:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="min-w-0 wrap-anywhere">
            {href ? (
              <a href={href} className="card-link font-semibold">
                {title}
              </a>
            ) : (
              <p className="font-semibold">{title}</p>
            )}
            {more ? <div className="text-base text-soft">{more}</div> : null}
          </div>
          {side ? <div className="flex flex-wrap content-center items-center gap-2">{side}</div> : null}
        </li>
      ))}
    </ul>
  );
}
