import { create } from "qrcode";

/** A QR code as one path of 1×1 squares in a field of `size`, for whoever draws it. */
export type QrPath = { size: number; path: string };

/** The code of a text, with the error correction that a folded sheet of paper needs. */
export function qrPath(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  let path = "";
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  return { size, path };
}
