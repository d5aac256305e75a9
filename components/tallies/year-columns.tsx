import { useLocale } from "next-intl";

export type Column = { label: string; parts: number[] };
type YearColumnsProps = {
  /** What it shows, in words for who cannot see it. */
  title: string;
  columns: Column[];
  /** The colour of each part from below, as a class. */
  colours: string[];
  /** What stands beside the parts of the last column, from below; "" for a part too small to be named. */
  labels: string[];
};

const width = 400;
const foot = 250;
const highest = 205;
/** Room at the right for the names of the parts. */
const margin = 92;
const letter = 8.2;

/** Standing columns, one a year, each with its sum above it; what the parts are stands beside the last one. */
export function YearColumns({ title, columns, colours, labels }: YearColumnsProps) {
  const locale = useLocale();
  const said = (count: number) => count.toLocaleString(locale);
  const sums = columns.map(({ parts }) => parts.reduce((all, one) => all + one, 0));
  const most = Math.max(1, ...sums);
  const step = (width - margin) / columns.length;
  const bar = Math.min(0.72 * step, 44);
  const every = Math.ceil(34 / step);
  const isWide = (count: number) => said(count).length * letter > step;
  const last = columns.length - 1;
  return (
    <svg viewBox={`0 0 ${width} 278`} role="img" aria-label={title} className="plot" fontSize="15">
      {columns.map(({ label, parts }, at) => {
        const x = step * at + (step - bar) / 2;
        const middle = x + bar / 2;
        const top = foot - (highest * sums[at]!) / most;
        const isTold = !isWide(sums[at]!) || at === last || sums[at] === most;
        return (
          <g key={label}>
            {stacked(parts, most).map(({ y, height }, part) =>
              height > 0 ? (
                <rect key={part} x={x} y={y} width={bar} height={height} className={colours[part]} />
              ) : null,
            )}
            {isTold && sums[at]! > 0 ? (
              <text x={middle} y={top - 7} textAnchor="middle" className="plot-strong">
                {said(sums[at]!)}
              </text>
            ) : null}
            {(last - at) % every === 0 ? (
              <text
                x={middle}
                y={foot + 20}
                textAnchor="middle"
                fontSize={step < 44 ? 13 : 15}
                className="plot-text"
              >
                {label}
              </text>
            ) : null}
          </g>
        );
      })}
      <line x1="0" x2={width - margin} y1={foot} y2={foot} className="plot-line" />
      <PartNames parts={columns[last]?.parts ?? []} {...{ most, labels }} />
    </svg>
  );
}

/** From below, with a gap between two. */
function stacked(parts: number[], most: number) {
  let below = foot;
  return parts.map((count) => {
    const whole = (highest * count) / most;
    below -= whole;
    return { y: below, height: Math.max(count > 0 ? 1 : 0, whole - 1.5) };
  });
}

/** Beside the last column, at least a line apart. */
function PartNames({ parts, most, labels }: { parts: number[]; most: number; labels: string[] }) {
  let above = foot + 12;
  return stacked(parts, most).map(({ y, height }, at) => {
    if (!labels[at]) return null;
    above = Math.min(y + height / 2 + 5, above - 19);
    return (
      <text key={at} x={width - margin + 4} y={above} className="plot-text">
        {labels[at]}
      </text>
    );
  });
}
