/**
 * Something that happens on a day, or each day from `on` to `until` (ISO dates, both inclusive): a part of a conference, an activity of
 * a space. Times are those of Ho Chi Minh City, "08:30"; null is not known. `key` stays when all else changes: its address, and what
 * a calendar knows it by.
 */
export type Happening = {
  key: string;
  title: string;
  on: string;
  until: string | null;
  from: string | null;
  to: string | null;
  place: string;
};

/** How many of them one campaign or space may have. */
export const mostHappenings = 40;

export const isHappeningKey = (text: string) => /^[0-9a-f]{12}$/.test(text);

const lastDay = ({ on, until }: Pick<Happening, "on" | "until">) => until ?? on;

/** By day and hour; one whose hour is not known stands first on its day, and of one hour they keep the order they were told in. */
export const inTime = <One extends Happening>(happenings: readonly One[]): One[] =>
  [...happenings].sort(
    (one, other) => one.on.localeCompare(other.on) || (one.from ?? "").localeCompare(other.from ?? ""),
  );

/** What is not over on `today` (ISO date), the soonest first, and what is, the latest first. */
export function byToday<One extends Happening>(happenings: readonly One[], today: string) {
  const all = inTime(happenings);
  return {
    coming: all.filter((one) => lastDay(one) >= today),
    past: all.filter((one) => lastDay(one) < today).reverse(),
  };
}
