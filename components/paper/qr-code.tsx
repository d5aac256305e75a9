import { QrDrawing } from "./qr-drawing";
import { qrPath } from "./qr-path";

type QrCodeProps = { text: string; label: string; className?: string };

/** A QR code as one SVG path. Made on the server. */
export function QrCode({ text, label, className }: QrCodeProps) {
  return <QrDrawing qr={qrPath(text)} label={label} className={className} />;
}
