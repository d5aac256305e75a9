import type { DaysTaken } from "@/domain/tallies/figures";
import { longAfter } from "@/domain/tallies/figures";

type DayDotsProps = {
  title: string;
  days: DaysTaken[];
  median: number;
  /** How many decisions a dot stands for at most. */
  each: number;
  words: {
    half: string;
    long: string | null;
    day: (days: number) => string;
    orMore: (days: number) => string;
  };
  /** For a phone: taller, and fewer days named. */
  narrow?: boolean;
  className: string;
};

/** Whatever took longer stands together in the last column. */
export const lastColumn = 60;
const tallest = 32;
const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** How many decisions a dot stands for at most, so that no column has more than 32 dots. */
export function decisionsOfDot(days: DaysTaken[]): number {
  const most = Math.max(1, ...columnsOf(days).map(([, count]) => count));
  return sizes.find((size) => most / size <= tallest) ?? sizes.at(-1)!;
}

function columnsOf(days: DaysTaken[]): [number, number][] {
  const found = new Map<number, number>();
  for (const one of days) {
    const column = Math.min(one.days, lastColumn);
    found.set(column, (found.get(column) ?? 0) + one.count);
  }
  return [...found];
}

/** A dot for each decision over the number of its days, and an upright line where half of them were taken. */
export function DayDots({ title, days, median, each, words, narrow = false, className }: DayDotsProps) {
  const columns = columnsOf(days);
  const last = Math.max(10, ...columns.map(([day]) => day));
  const width = narrow ? 360 : 760;
  const step = (width - 24) / (last + 1);
  const dot = Math.min(narrow ? 9 : 11, step * 0.86);
  const rise = dot * 1.12;
  const dots = columns.map(([, count]) => Math.ceil(count / each));
  const foot = Math.max(6, ...dots) * rise + 64;
  const at = (day: number) => 8 + step * (day + 0.5);
  const every = last <= 12 ? 2 : last <= 36 ? (narrow ? 10 : 5) : narrow ? 20 : 10;
  const named = Array.from({ length: Math.floor(last / every) + 1 }, (_, one) => one * every);
  const isLeft = at(median) < 0.55 * width;
  return (
    <svg
      viewBox={`0 0 ${width} ${Math.round(foot + 30)}`}
      role="img"
      aria-label={title}
      className={`plot ${className}`}
      fontSize="15"
    >
      {columns.map(([day], one) => (
        <line
          key={day}
          x1={round(at(day))}
          x2={round(at(day))}
          y1={round(foot - rise / 2)}
          y2={round(foot - rise / 2 - (dots[one]! - 1) * rise - 0.01)}
          strokeWidth={round(dot)}
          strokeDasharray={`0 ${round(rise)}`}
          strokeLinecap="round"
          className={day > longAfter ? "dots-long" : "dots"}
        />
      ))}
      <line x1="0" x2={width} y1={foot} y2={foot} className="plot-line" />
      {named.map((day) => (
        <text
          key={day}
          x={at(day)}
          y={foot + 21}
          textAnchor={day === 0 ? "start" : "middle"}
          className="plot-text"
        >
          {day === lastColumn ? words.orMore(day) : words.day(day)}
        </text>
      ))}
      <line x1={at(median)} x2={at(median)} y1="14" y2={foot} className="plot-median" />
      <text
        x={at(median) + (isLeft ? 8 : -8)}
        y="24"
        textAnchor={isLeft ? "start" : "end"}
        className="plot-strong"
      >
        {words.half}
      </text>
      {words.long ? (
        <text x={width - 2} y="48" textAnchor="end" className="plot-long">
          {words.long}
        </text>
      ) : null}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
