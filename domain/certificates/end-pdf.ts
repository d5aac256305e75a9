/** An object of a PDF: `end` writes it. */
type Written = { data: Record<string, unknown>; end: () => void };
type Entry = {
  children: Entry[];
  outlineData: Record<string, unknown>;
  dictionary: Written;
  endOutline: () => void;
};

/** The parts of the library's document that grow with a book and that it would write in one go. */
export type EndedInTurns = {
  outline: Entry;
  ref: (data: Record<string, unknown>) => Written;
  _root: { data: { Names: { data: { Dests?: { _items: Record<string, unknown> } | Written } } } };
};

type Turn = () => Promise<void>;

/** Writes the reader's contents, entry by entry; what the library would do of them afterwards is done. */
export async function endContents({ outline }: EndedInTurns, turn: Turn): Promise<void> {
  await endEntry(outline, turn);
  outline.endOutline = () => undefined;
}

/** As PDF 32000-1, 12.3.3 has it: each entry knows its neighbours, one with others below it the first and last of them. */
async function endEntry({ children, outlineData, dictionary }: Entry, turn: Turn): Promise<void> {
  if (children.length > 0) {
    outlineData.First = children[0]!.dictionary;
    outlineData.Last = children.at(-1)!.dictionary;
  }
  for (const [at, child] of children.entries()) {
    if (at > 0) child.outlineData.Prev = children[at - 1]!.dictionary;
    if (at < children.length - 1) child.outlineData.Next = children[at + 1]!.dictionary;
    await endEntry(child, turn);
    await turn();
  }
  dictionary.end();
}

/** Names in one leaf of the tree. */
const together = 200;

/** Writes the places that references lead to as a tree of leaves (PDF 32000-1, 7.9.6), which readers find their way in faster, too. */
export async function endPlaces(document: EndedInTurns, turn: Turn): Promise<void> {
  const names = document._root.data.Names.data;
  if (!names.Dests || !("_items" in names.Dests)) return;
  const places = names.Dests._items;
  const all = Object.keys(places).sort();
  if (all.length === 0) return;
  const leaves: Written[] = [];
  for (let from = 0; from < all.length; from += together) {
    const some = all.slice(from, from + together);
    const text = (name: string) => new String(name);
    const leaf = document.ref({
      Limits: [text(some[0]!), text(some.at(-1)!)],
      Names: some.flatMap((name) => [text(name), places[name]]),
    });
    leaf.end();
    leaves.push(leaf);
    await turn();
  }
  names.Dests = document.ref({ Kids: leaves });
  names.Dests.end();
}
