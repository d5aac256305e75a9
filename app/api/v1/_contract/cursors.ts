import type { AdoptionEnd } from "@/domain/open-data/adoptions.server";
import type { RecognitionEnd } from "@/domain/open-data/recognitions.server";
import type { PageEnd } from "@/domain/profiles/public-pages.server";
import { decodeCursor, encodeCursor, type PagedList } from "./parameters";

type Ends = { profiles: PageEnd; recognitions: RecognitionEnd; adoptions: AdoptionEnd };
export type EndOf<List extends PagedList> = Ends[List];

const day = /^\d{4}-\d\d-\d\d$/;

/** How each list's last row becomes a cursor and back; null for one of another list. */
const ways: {
  [List in PagedList]: {
    write: (end: Ends[List]) => string;
    read: (read: { sort: string; id: string }) => Ends[List] | null;
  };
} = {
  profiles: {
    write: ({ publishedAt, id }) => encodeCursor({ sort: String(publishedAt.getTime()), id }),
    read: ({ sort, id }) => (/^-?\d+$/.test(sort) ? { publishedAt: new Date(Number(sort)), id } : null),
  },
  recognitions: {
    write: ({ id }) => encodeCursor({ sort: "", id }),
    read: ({ sort, id }) => (sort === "" ? { id } : null),
  },
  adoptions: {
    write: ({ sinceOn, id }) => encodeCursor({ sort: sinceOn, id }),
    read: ({ sort, id }) => (day.test(sort) ? { sinceOn: sort, id } : null),
  },
};

/** The cursor of the page after `end`. */
export function cursorAfter<List extends PagedList>(list: List, end: EndOf<List>): string {
  return ways[list].write(end);
}

/** Where a list goes on after `cursor`; null for one it never gave out. */
export function readCursor<List extends PagedList>(list: List, cursor: string): EndOf<List> | null {
  const read = decodeCursor(cursor);
  return read && ways[list].read(read);
}
