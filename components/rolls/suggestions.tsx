import type { CellLists } from "@/domain/rolls/cells";
import type { RollColumn } from "@/domain/rolls/columns";

const suggested: readonly RollColumn[] = ["kind", "sex", "occupation", "field", "consent"];

export const hasSuggestions = (column: RollColumn) => suggested.includes(column);
export const listId = (column: RollColumn) => `roll-${column}`;

/** What cells may say, offered while one types; a list is a paper in Vietnamese, whatever language the page is in. */
export function Suggestions({ lists, occupations }: { lists: CellLists; occupations: string[] }) {
  const words: Partial<Record<RollColumn, string[]>> = {
    kind: Object.values(lists.words.kinds),
    sex: Object.values(lists.words.sexes),
    occupation: occupations,
    field: lists.fields.map(({ name }) => name),
    consent: ["giấy", "lời – làm chứng: ", "không"],
  };
  return suggested.map((column) => (
    <datalist key={column} id={listId(column)}>
      {words[column]?.map((word) => (
        <option key={word} value={word} />
      ))}
    </datalist>
  ));
}
