import type { SuccessorExtent } from "./vocabulary";

export type UnitLink = { fromId: string; toId: string; extent: SuccessorExtent };

/** Which outlines make up which unit. */
export type MapParts = {
  /** Units of today by the outlines they consist of. */
  drawn: Map<string, string[]>;
  /** Former units that were divided: nobody drew yet where the new border runs. With the units they went to. */
  divided: { id: string; parts: string[]; toIds: string[] }[];
  /** Units of today that have no outline, or not yet all of theirs. */
  undrawn: string[];
};

/**
 * Puts units of today together from the outlines there are: their own, and those of all that went into them as a whole.
 * `links` are those since the outlines were drawn.
 */
export function mapParts(outlined: ReadonlySet<string>, current: string[], links: UnitLink[]): MapParts {
  const into = grouped(links, "toId");
  const whole = (id: string, seen = new Set<string>()): string[] => {
    if (seen.has(id)) return [];
    seen.add(id);
    const before = (into.get(id) ?? []).filter(({ extent }) => extent !== "part");
    return [...(outlined.has(id) ? [id] : []), ...before.flatMap(({ fromId }) => whole(fromId, seen))];
  };
  const hasGap = (id: string, seen = new Set<string>()): boolean => {
    if (seen.has(id)) return false;
    seen.add(id);
    const before = into.get(id) ?? [];
    const isFounded = !outlined.has(id) && before.length === 0;
    return isFounded || before.some(({ fromId, extent }) => extent === "part" || hasGap(fromId, seen));
  };
  const parts = current.map((id) => [id, whole(id)] as const);
  const split = grouped(
    links.filter(({ extent }) => extent === "part"),
    "fromId",
  );
  return {
    drawn: new Map(parts.filter(([, own]) => own.length > 0)),
    divided: [...split]
      .map(([id, to]) => ({ id, parts: whole(id), toIds: to.map(({ toId }) => toId) }))
      .filter(({ parts: own }) => own.length > 0),
    undrawn: parts.filter(([id, own]) => own.length === 0 || hasGap(id)).map(([id]) => id),
  };
}

function grouped(links: UnitLink[], by: "fromId" | "toId"): Map<string, UnitLink[]> {
  const groups = new Map<string, UnitLink[]>();
  for (const link of links) groups.set(link[by], [...(groups.get(link[by]) ?? []), link]);
  return groups;
}
