/** Whether what came from outside is a word of a catalogue. Unlike `in`, it knows no "constructor". */
export function isOneOf<Word extends string>(words: readonly Word[], text: unknown): text is Word {
  return words.some((word) => word === text);
}

/** The keys of a table of words, in its order. */
export const keysOf = <Table extends object>(table: Table) => Object.keys(table) as (keyof Table & string)[];
