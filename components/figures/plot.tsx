type PlotProps = {
  /** What it shows, in words for who cannot see it. */
  title: string;
  bars: { label: string; value: number; of?: number; shown: string }[];
};

const row = 34;
const [labelWidth, barWidth] = [250, 330];

/** Lying bars in the portal's type, drawn by the server; a thin line is what they are measured by. */
export function LyingBars({ title, bars }: PlotProps) {
  const most = Math.max(1, ...bars.map(({ value, of = 0 }) => Math.max(value, of)));
  const height = row * bars.length + 8;
  return (
    <svg
      viewBox={`0 0 640 ${height}`}
      role="img"
      aria-label={title}
      className="mt-3 w-full max-w-3xl"
      fontSize="15"
    >
      {bars.map(({ label, value, of, shown }, at) => {
        const y = row * at + 4;
        const width = Math.max(value > 0 ? 2 : 0, (barWidth * value) / most);
        return (
          <g key={`${label} ${at}`}>
            <text x={labelWidth - 8} y={y + 19} textAnchor="end" fill="currentColor">
              {label.length > 32 ? `${label.slice(0, 31)}…` : label}
            </text>
            <rect x={labelWidth} y={y + 4} width={width} height={20} className="fill-red" />
            {of ? (
              <line
                x1={labelWidth + (barWidth * of) / most}
                x2={labelWidth + (barWidth * of) / most}
                y1={y}
                y2={y + 28}
                stroke="currentColor"
                strokeWidth="2"
              />
            ) : null}
            <text x={labelWidth + width + 6} y={y + 19} fill="currentColor">
              {shown}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Standing bars, one a week, with the first, the last and the highest named. */
export function StandingBars({ title, bars }: PlotProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = Math.min(44, 600 / Math.max(1, bars.length));
  const named = new Set([0, bars.length - 1, bars.findIndex(({ value }) => value === most)]);
  return (
    <svg viewBox="0 0 640 220" role="img" aria-label={title} className="mt-3 w-full max-w-3xl" fontSize="14">
      <line x1="20" x2="620" y1="180" y2="180" stroke="currentColor" />
      {bars.map(({ label, value, shown }, at) => {
        const height = (140 * value) / most;
        const x = 20 + step * at;
        return (
          <g key={label}>
            <rect
              x={x + step * 0.1}
              y={180 - height}
              width={step * 0.8}
              height={height}
              className="fill-red"
            />
            {named.has(at) ? (
              <>
                <text x={x + step / 2} y={174 - height} textAnchor="middle" fill="currentColor">
                  {shown}
                </text>
                <text
                  x={x + step / 2}
                  y="200"
                  textAnchor={at === 0 ? "start" : at === bars.length - 1 ? "end" : "middle"}
                  fill="currentColor"
                >
                  {label}
                </text>
              </>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
