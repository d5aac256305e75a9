/**
 * A form as nested plain values: `figures.0.label` becomes `{ figures: [{ label }] }`, a repeated name or
 * one ending in `[]` becomes a list. Files and Next's own `$ACTION_…` fields are left out.
 */
export function formDataToObject(form: FormData): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const values = form.getAll(name).filter((value): value is string => typeof value === "string");
    if (values.length === 0) continue;
    const list = name.endsWith("[]");
    place(
      result,
      (list ? name.slice(0, -2) : name).split("."),
      list || values.length > 1 ? values : values[0],
    );
  }
  return result;
}

/** One answer as it was typed; empty where there is none. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function place(target: Record<string, unknown>, path: string[], value: unknown): void {
  const [head, ...rest] = path as [string, ...string[]];
  if (["__proto__", "constructor", "prototype"].includes(head)) return;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const indexed = /^\d+$/.test(rest[0]!);
  if (typeof target[head] !== "object") target[head] = indexed ? [] : {};
  const child = target[head];
  if (Array.isArray(child) && Number(rest[0]) > 200) return;
  place(child as Record<string, unknown>, rest, value);
}
