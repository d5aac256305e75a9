/** What a form says of an answer, as it is sent. */
export type Fields = Record<string, unknown>;

/** Fields of the form that are one answer, by the answer's column; any other column has the one field called like it. */
const together: Record<string, string[]> = {
  formerUnitId: ["formerUnitId", "formerUnit", "nowUnitId"],
  story: ["story", "storyText"],
};

/** The column that a field of the form ("figures.0.label" too) is an answer to. */
export function columnOfField(path: string): string {
  const field = path.split(".")[0]!;
  return Object.keys(together).find((column) => together[column]!.includes(field)) ?? field;
}

/** What of these fields belongs to the answers of these columns. */
export function onlyFields<Value>(
  fields: Record<string, Value>,
  columns: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => columns.includes(columnOfField(name))));
}

/** These fields without those that belong to the answers of these columns. */
export function withoutFields<Value>(
  fields: Record<string, Value>,
  columns: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !columns.includes(columnOfField(name))),
  );
}
