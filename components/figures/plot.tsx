type PlotProps = {
  /** What it shows, in words for who cannot see it. */
  title: string;
  bars: { label: string; value: number; of?: number; shown: string }[];
};
type LyingBarsProps = PlotProps & {
  /** The colour of each bar, as a class; red unless said. */
  fills?: string[];
  /** Half as high, where bars are many. */
  slim?: boolean;
};

/** Narrow enough that its letters stay readable on a phone of 360. */
const width = 400;
const plot = "mt-3 w-full max-w-lg";
const barWidth = 340;

/** Lying bars in the portal's type, each under its name, drawn by the server; an upright line is what they are measured by. */
export function LyingBars({ title, bars, fills, slim = false }: LyingBarsProps) {
  const [row, bar] = slim ? [41, 10] : [50, 16];
  const most = Math.max(1, ...bars.map(({ value, of = 0 }) => Math.max(value, of)));
  return (
    <svg
      viewBox={`0 0 ${width} ${row * bars.length + 8}`}
      role="img"
      aria-label={title}
      className={plot}
      fontSize="14"
    >
      {bars.map(({ label, value, of, shown }, at) => {
        const y = row * at;
        const length = Math.max(value > 0 ? 2 : 0, (barWidth * value) / most);
        const measure = of ? (barWidth * of) / most : null;
        const beside = measure !== null && measure >= length && measure < length + 40 ? measure : length;
        return (
          <g key={`${label} ${at}`}>
            <text x="0" y={y + 16} fill="currentColor">
              {label.length > 52 ? `${label.slice(0, 51)}…` : label}
            </text>
            <rect x="0" y={y + 24} width={length} height={bar} className={fills?.[at] ?? "fill-red"} />
            {measure === null ? null : (
              <line
                x1={measure}
                x2={measure}
                y1={y + 21}
                y2={y + 27 + bar}
                stroke="currentColor"
                strokeWidth="2"
              />
            )}
            <text x={beside + 7} y={y + 29 + bar / 2} fill="currentColor">
              {shown}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Standing bars, one a week: the first and the last are named, the highest says how many. */
export function StandingBars({ title, bars }: PlotProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = width / Math.max(1, bars.length);
  const highest = bars.findIndex(({ value }) => value === most);
  const ends: [number, "start" | "end"][] =
    bars.length > 1
      ? [
          [0, "start"],
          [bars.length - 1, "end"],
        ]
      : [[0, "start"]];
  return (
    <svg viewBox={`0 0 ${width} 190`} role="img" aria-label={title} className={plot} fontSize="14">
      {bars.map(({ label, value, shown }, at) => {
        const height = (130 * value) / most;
        return (
          <g key={label}>
            <rect
              x={step * (at + 0.1)}
              y={160 - height}
              width={step * 0.8}
              height={height}
              className="fill-red"
            />
            {at === highest ? (
              <text
                x={Math.min(width - 12, Math.max(12, step * (at + 0.5)))}
                y={152 - height}
                textAnchor="middle"
                fill="currentColor"
              >
                {shown}
              </text>
            ) : null}
          </g>
        );
      })}
      <line x1="0" x2={width} y1="160" y2="160" stroke="currentColor" />
      {ends.map(([at, anchor]) => (
        <text key={anchor} x={anchor === "start" ? 0 : width} y="180" textAnchor={anchor} fill="currentColor">
          {bars[at]!.label}
        </text>
      ))}
    </svg>
  );
}
