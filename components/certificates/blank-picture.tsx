import type { ReactNode } from "react";
import type { Paper } from "@/domain/certificates/blank";
import type { Outline } from "@/domain/certificates/outlines.server";

/** Millimetres of ruler above and left of the paper. */
const rim = 12;

type BlankPictureProps = {
  paper: Paper;
  outline: Outline;
  /** What the picture shows, for who does not see it. */
  label: string;
  /** A scan of the blank beneath what is printed, edge to edge unless its shape is another. */
  scan?: { href: string; fits: boolean } | null;
  /** Whether its fields may be taken hold of. */
  held?: boolean;
  /** Measures, in red; not printed. */
  children?: ReactNode;
};

/** A certificate on its paper as it will be printed, with rulers: 1 unit is 1 mm. */
export function BlankPicture(props: BlankPictureProps) {
  const { paper, outline, label, scan = null, held = false, children } = props;
  const { width, height } = paper;
  const { letters, lines, qr } = outline;
  return (
    <svg
      role={held ? "group" : "img"}
      aria-label={label}
      viewBox={`${-rim} ${-rim} ${width + rim + 1} ${height + rim + 1}`}
      className="block h-auto w-full"
    >
      <defs>
        {Object.entries(letters).map(([id, shape]) => (
          <path key={id} id={id} d={shape} />
        ))}
      </defs>
      <Rulers width={width} height={height} />
      <rect data-paper="" width={width} height={height} fill="#fff" stroke="#8a8378" strokeWidth="0.3" />
      {scan ? (
        <image
          href={scan.href}
          width={width}
          height={height}
          preserveAspectRatio={scan.fits ? "none" : "xMidYMid meet"}
          opacity="0.6"
        />
      ) : (
        <g fill="none" stroke="#b9b3a8">
          <rect x="8" y="8" width={width - 16} height={height - 16} strokeWidth="1.2" />
          <rect x="11" y="11" width={width - 22} height={height - 22} strokeWidth="0.3" />
        </g>
      )}
      {[...new Set(lines.map(({ kind }) => kind))].map((kind) => (
        <g key={kind} data-field={kind} fill="#000">
          {lines
            .filter((line) => line.kind === kind)
            .map((line, at) => (
              <Line key={at} line={line} hold={held ? leastHold : 0} />
            ))}
        </g>
      ))}
      {qr ? (
        <g data-field="qr">
          <rect x={qr.x} y={qr.y} width={qr.side} height={qr.side} fillOpacity="0" />
          <path
            d={qr.path}
            transform={`translate(${qr.x} ${qr.y}) scale(${qr.side / qr.modules})`}
            shapeRendering="crispEdges"
            fill="#000"
          />
        </g>
      ) : null}
      {children}
    </svg>
  );
}

/** Millimetres: what a finger takes hold of is at least so high. */
const leastHold = 7;

function Line({ line, hold }: { line: Outline["lines"][number]; hold: number }) {
  const { x, y, width, height, scale, set } = line;
  const high = Math.max(hold, height * 1.25);
  const middle = y - height * 0.35;
  return (
    <>
      <rect x={x} y={middle - high / 2} width={width} height={high} fillOpacity="0" />
      <g transform={`translate(${x} ${y}) scale(${scale} ${-scale})`}>
        {set.map((one, place) => (
          <use key={place} href={`#${one.letter}`} x={one.at} />
        ))}
      </g>
    </>
  );
}

function Rulers({ width, height }: Paper) {
  const ticks = (long: number) => Array.from({ length: Math.floor(long / 5) + 1 }, (_, at) => at * 5);
  const size = (at: number) => (at % 20 === 0 ? 3.5 : at % 10 === 0 ? 2.5 : 1.4);
  const d = [
    ...ticks(width).map((at) => `M${at} 0v${-size(at)}`),
    ...ticks(height).map((at) => `M0 ${at}h${-size(at)}`),
  ].join("");
  const figures = (long: number) => Array.from({ length: Math.floor(long / 20) + 1 }, (_, at) => at * 20);
  return (
    <g className="text-soft" fontSize="3.6" fill="currentColor" aria-hidden="true">
      <path d={d} stroke="currentColor" strokeWidth="0.25" fill="none" />
      {figures(width).map((at) => (
        <text key={at} x={at} y="-4.4" textAnchor="middle">
          {at}
        </text>
      ))}
      {figures(height).map((at) => (
        <text key={at} x="-4.2" y={at + 1.2} textAnchor="end">
          {at}
        </text>
      ))}
    </g>
  );
}
