import type { QrPath } from "./qr-path";

type QrDrawingProps = { qr: QrPath; label: string; className?: string };

/** A QR code black on white, with the quiet border scanners need. */
export function QrDrawing({ qr: { size, path }, label, className }: QrDrawingProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      width="160"
      height="160"
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
