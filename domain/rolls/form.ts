import { z } from "zod";
import { rollChanges, type RollChanges } from "./input";
import { isRollColumn } from "./columns";

const texts = z.record(z.string().max(60), z.record(z.string().max(40), z.string().max(100_000)));

/** A list's whole form: what its page had read (`base`, as JSON), what its cells say now, and what is to be done then. */
export const rollForm = z.object({
  id: z.uuid("invalid"),
  base: z
    .string()
    .max(8_000_000)
    .transform((json, context) => {
      try {
        return texts.parse(JSON.parse(json));
      } catch {
        context.addIssue({ code: "custom", message: "invalid" });
        return z.NEVER;
      }
    }),
  cells: texts.default({}),
  /** "save", "add", "send", "remove:<row>" or "cell:<row>:<column>:<text>". */
  then: z.string().max(8000).default("save"),
});
export type RollForm = z.output<typeof rollForm>;

/** What a whole form changes, against what its page had read. Throws what the schema of changes does. */
export function changesIn({ base, cells, then }: RollForm): RollChanges {
  const [verb, row = "", column = "", ...rest] = then.split(":");
  const mended = verb === "cell" ? { [row]: { ...cells[row], [column]: rest.join(":") } } : {};
  const rows = Object.entries({ ...cells, ...mended });
  const changes = rows.flatMap(([id, said]) =>
    Object.entries(said).flatMap(([name, text]) => {
      const read = base[id]?.[name] ?? "";
      return isRollColumn(name) && text !== read ? [{ id, column: name, base: read, text }] : [];
    }),
  );
  const begun = rows.filter(([id, said]) => !base[id] && Object.values(said).some((text) => text.trim()));
  const add = begun.map(([id]) => id);
  const kept = changes.filter(({ id }) => base[id] || add.includes(id));
  return rollChanges.parse({ add, changes: kept, remove: verb === "remove" ? [row] : [] });
}
