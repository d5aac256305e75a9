import type { ReactNode } from "react";

type SectionHeadingProps = { title: ReactNode; id?: string; more?: { href: string; text: string } };

/** A rule, a heading, and where there is more of it. */
export function SectionHeading({ title, id, more }: SectionHeadingProps) {
  return (
    <div className="section-heading mb-3 flex flex-wrap items-baseline justify-between gap-x-6 border-t-2 border-ink pt-2 md:mb-6 md:pt-4">
      <h2 id={id} className="text-[1.25rem] md:text-2xl">
        {title}
      </h2>
      {more ? (
        <a href={more.href} className="tap -my-2 text-[0.9375rem] text-soft hover:text-red hover:underline">
          {more.text}&nbsp;→
        </a>
      ) : null}
    </div>
  );
}
