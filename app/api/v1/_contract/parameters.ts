import { z } from "zod";
import { adoptionStatuses } from "@/domain/adoptions/vocabulary";
import { profileKinds } from "@/domain/profiles/vocabulary";

const id = z
  .string()
  .regex(/^[a-z0-9-]+$/, "id")
  .max(200, "id");

/** Everything a list of the API may be asked. A fault's message is a code with words in messages/ under `api.faults`. */
const all = {
  kind: z.enum(profileKinds, "kind").optional(),
  status: z.enum(adoptionStatuses, "status").optional(),
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
};

/** What each list may be asked, in the order it is described in. */
export const listParameters = {
  profiles: ["kind", "field", "unit", "campaign", "year", "limit", "cursor"],
  recognitions: ["kind", "unit", "campaign", "year", "limit", "cursor"],
  adoptions: ["status", "unit", "limit", "cursor"],
} as const satisfies Record<string, readonly (keyof typeof all)[]>;
export type PagedList = keyof typeof listParameters;
export type ListParameter = keyof typeof all;

/** The shape of one parameter. */
export const parameterShape = (name: ListParameter): z.ZodType => all[name];

/** What a list's address may hold, as a schema that refuses everything else. */
export function parametersOf(list: PagedList) {
  const names: readonly ListParameter[] = listParameters[list];
  const kept = Object.fromEntries(
    Object.entries(all).filter(([name]) => names.includes(name as ListParameter)),
  );
  return z.strictObject(kept) as unknown as z.ZodType<Partial<z.output<z.ZodObject<typeof all>>>>;
}

/** The page after a row, as an opaque word; `sort` is what the list is sorted by before the id, "" where it is the id alone. */
export function encodeCursor({ sort, id: row }: { sort: string; id: string }): string {
  return Buffer.from(`${sort}.${row}`).toString("base64url");
}

/** What `encodeCursor` was given; null for anything it did not make. */
export function decodeCursor(cursor: string): { sort: string; id: string } | null {
  const [, sort, row] =
    /^(-?[\d-]{0,15})\.([\w-]{1,64})$/.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  return sort !== undefined && row ? { sort, id: row } : null;
}
