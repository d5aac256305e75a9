import jsQR from "jsqr";
import sharp from "sharp";

/** What a telephone reads from the QR code in a picture of a screen. Throws where it sees none. */
export async function readQr(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const code = jsQR(new Uint8ClampedArray(data), info.width, info.height);
  if (!code) throw new Error("No code to be read");
  return code.data;
}
