import { z } from "zod";
import { profileKinds } from "@/domain/profiles/vocabulary";

const id = z
  .string()
  .regex(/^[a-z0-9-]+$/, "id")
  .max(200, "id");

/** What `/api/v1/profiles` may be asked. A fault's message is a code with words in messages/ under `api.faults`. */
export const profileParameters = z.strictObject({
  kind: z.enum(profileKinds, "kind").optional(),
  field: id.optional(),
  unit: id.optional(),
  campaign: id.optional(),
  year: z
    .string()
    .regex(/^(19|20)\d\d$/, "year")
    .optional(),
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/, "limit")
    .optional(),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,120}$/, "cursor")
    .optional(),
});

export type ProfileParameter = keyof typeof profileParameters.shape;
export const profileParameterNames = Object.keys(profileParameters.shape) as ProfileParameter[];

/** The page after a story, as an opaque word. */
export function encodeCursor(end: { publishedAt: Date; id: string }): string {
  return Buffer.from(`${end.publishedAt.getTime()}.${end.id}`).toString("base64url");
}

/** What `encodeCursor` was given; null for anything it did not make. */
export function decodeCursor(cursor: string): { publishedAt: Date; id: string } | null {
  const [, time, id] =
    /^(-?\d{1,15})\.([\w-]{1,64})$/.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  return time && id ? { publishedAt: new Date(Number(time)), id } : null;
}
