import { createPublicKey, verify } from "node:crypto";
import { z } from "zod";

/** What was the history's at the end of a day (Asia/Ho_Chi_Minh), to be kept somewhere else. */
const said = {
  portal: z.string().max(300),
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** How many rows that day has; the ids of its first and last, null without any. */
  events: z.number().int().min(0),
  firstId: z.number().int().nullable(),
  lastId: z.number().int().nullable(),
  /** Hash of the last row up to that day's end, by which all rows before it are fixed; "" before the first. */
  head: z.string().regex(/^([0-9a-f]{64})?$/),
};
export const digestFile = z.object({
  format: z.literal("lan-toa-history-digest-1"),
  ...said,
  /** Ed25519: the public key as 32 bytes, and the signature of everything above, both in base64. */
  key: z.base64().length(44),
  signature: z.base64().length(88),
});
export type DigestFile = z.output<typeof digestFile>;
export type DigestSaid = z.output<z.ZodObject<typeof said>>;

/** What is signed: the values in one order, however the file is laid out. */
export const signedBytes = ({ portal, day, events, firstId, lastId, head }: DigestSaid): Buffer =>
  Buffer.from(JSON.stringify(["lan-toa-history-digest-1", portal, day, events, firstId, lastId, head]));

/** A public key of 32 bytes as node wants it. */
const spki = Buffer.from("302a300506032b6570032100", "hex");

/** Whether the signature is that of the file's key over what the file says. */
export function isSigned(file: DigestFile): boolean {
  const der = Buffer.concat([spki, Buffer.from(file.key, "base64")]);
  const key = createPublicKey({ key: der, format: "der", type: "spki" });
  return verify(null, signedBytes(file), key, Buffer.from(file.signature, "base64"));
}
