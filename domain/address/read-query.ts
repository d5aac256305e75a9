import { z } from "zod";
import { cleanLine } from "../text/fold";

/** A query string as Next hands it to a page, or as a route handler reads it from its request. */
export type Query = URLSearchParams | Record<string, string | string[] | undefined>;

/** Each parameter with its reader. `.catch` is part of the type: no address a person can type is an error. */
export type QueryShape = Record<string, z.ZodCatch>;

/**
 * What an address asks for, read by `shape`: the one way a page or a route handler looks at its query. What is missing
 * or makes no sense is what its reader falls back to; of a parameter given twice the first counts.
 */
export function readQuery<Shape extends QueryShape>(
  query: Query,
  shape: Shape,
): z.output<z.ZodObject<Shape>> {
  return z.object(shape).parse(query instanceof URLSearchParams ? everyValue(query) : query);
}

function everyValue(query: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
}

const first = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((given: unknown) => (Array.isArray(given) ? (given as unknown[])[0] : given), schema);

/** Words, tidied and cut after `limit` characters; "" without any. */
export const words = (limit: number) =>
  first(z.string().transform((typed) => cleanLine(typed.slice(0, limit * 4)).slice(0, limit))).catch("");

/** Words that are looked at elsewhere as they were typed, cut after `limit` characters; "" without any. */
export const asTyped = (limit: number) =>
  first(z.string().transform((typed) => typed.slice(0, limit))).catch("");

/** One of `values`, else `fallback`. */
export const choice = <const Value extends string, const Fallback>(
  values: readonly Value[],
  fallback: Fallback,
): z.ZodCatch<z.ZodType<Value | Fallback>> =>
  first(z.custom<Value | Fallback>((given) => values.some((value) => value === given))).catch(() => fallback);

/** The name of one of the entries of `table`, else `fallback`. */
export const entryOf = <Name extends string, const Fallback>(
  table: Record<Name, unknown>,
  fallback: Fallback,
) => choice(Object.keys(table) as Name[], fallback);

/** A name in an address, such as a story's or a unit's; null for what can be none. */
export const slug = () =>
  first(
    z
      .string()
      .regex(/^[a-z0-9-]{1,120}$/)
      .nullable(),
  ).catch(null);

/** A whole number written in digits only; null for anything else. */
export const wholeNumber = (from: number, to: number) =>
  first(
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number)
      .pipe(z.number().min(from).max(to))
      .nullable(),
  ).catch(null);

/** A place in a list, as the list itself wrote it (domain/paging/cursor.ts); "" for anything else. */
export const place = () => first(z.string().regex(/^[\w.-]{1,80}$/)).catch("");

/** Whether it is there with anything said. */
export const said = () => first(z.string().transform((typed) => typed !== "")).catch(false);

/** Every value given, each once, at most `most`. */
export const several = (most: number) =>
  z
    .preprocess((given: unknown) => (typeof given === "string" ? [given] : given), z.array(z.string()))
    .transform((all) => [...new Set(all)].slice(0, most))
    .catch([]);
