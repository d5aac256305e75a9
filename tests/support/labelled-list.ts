/**
 * A list of the kind that offices keep, and what its rows say, labelled by hand: name | kind | year | sex | occupation |
 * workplace | neighbourhood | field | deed. What ends a line may be left off.
 */
export type LabelledList = { what: string; file: string; data: string | Buffer; rows: string[] };
