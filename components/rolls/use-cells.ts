"use client";

import { useEffect, useState } from "react";
import { cellDesk } from "./cell-desk";
import type { Entry, Room } from "./cell-state";
import { rangeOf, type Block } from "./places";

/** What people do in the cells of a list with keyboard, pointer and clipboard, as in a sheet. */
export function useCells(room: Room) {
  const [block, setBlock] = useState<Block | null>(null);
  const [entry, setEntry] = useState<Entry | null>(null);
  const [desk] = useState(() => cellDesk(room, setBlock, setEntry));
  useEffect(() => desk.enter(room));
  return { handlers: desk.handlers, entry, range: block && rangeOf(room.rows, block) };
}
