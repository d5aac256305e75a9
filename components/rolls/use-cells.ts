"use client";

import { useEffect, useState } from "react";
import { cellDesk } from "./cell-desk";
import type { Entry, Room } from "./cell-state";
import { rangeOf, type Block } from "./places";

/**
 * What people do in the cells of a list with keyboard, pointer and clipboard, as in a sheet. `marked` are cells marked
 * together: that one goes from cell to cell draws nothing anew.
 */
export function useCells(room: Room) {
  const [block, setBlock] = useState<Block | null>(null);
  const [entry, setEntry] = useState<Entry | null>(null);
  const [desk] = useState(() => cellDesk(room, setBlock, setEntry));
  useEffect(() => desk.enter(room));
  const { handlers, fill } = desk;
  return { handlers, fill, entry, marked: block && rangeOf(room.rows, block) };
}
