import "server-only";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import { hcmcToday } from "../time/dates";
import { basisFault, type BasisFault } from "./bases";
import { basesOf } from "./bases.server";
import { composePapers } from "./compose";
import { deciding } from "./fill";
import type { Making } from "./making";
import type { Paper } from "./paper";
import { hungPhotos } from "./hung-photos.server";
import { calledBy } from "./list-table";
import { heldOf, rowsOf, takenBackOf } from "./record";
import { loadRecord, type LoadedRecord, type PaperOf } from "./records.server";
import { paperKinds, papers, type PaperKind } from "./vocabulary";
import type { Wording } from "./wording";
import { wordingFor } from "./wordings.server";
import { writePapers } from "./write-paper";

type Told = Pick<Making, "words" | "portal"> & { today?: string };

/** Whether this viewer may take a paper of what they may see: what is proposed is the ward's own to write. */
const mayTake = (viewer: Viewer, kind: PaperKind, { from, unit }: LoadedRecord) =>
  papers[kind].of.includes(from) &&
  (kind !== "proposal" || can(viewer, "paper.propose", { unitId: unit?.id }));

/**
 * A paper as what it says, in this wording or the one that stands. Throws `not-found` for what the viewer may not see or no
 * such paper is made from, `paper-nobody` while it would name nobody.
 */
export async function makePapers(
  viewer: Viewer,
  kind: PaperKind,
  of: PaperOf,
  told: Told,
  wording?: Wording,
): Promise<Paper[]> {
  const today = told.today ?? hcmcToday();
  const loaded = await loadRecord(viewer, of);
  if (!mayTake(viewer, kind, loaded)) throw new DomainError("not-found");
  const record = { ...loaded, bases: await basesOf(kind, loaded.campaignId, today) };
  const signer =
    papers[kind].by === "decider" ? deciding(loaded, kind, rowsOf(kind, record, today)) : loaded.unit;
  const said = wording ?? (await wordingFor(kind, signer?.id ?? null));
  const made = composePapers({ kind, wording: said, record, words: told.words, portal: told.portal, today });
  if (made.length === 0) throw new DomainError("paper-nobody");
  return made;
}

/** The same as a Word file; behind a nomination's own closing record stand the photos of where it hung, which are the office's alone. */
export async function writePaperFile(
  viewer: Viewer,
  kind: PaperKind,
  of: PaperOf,
  told: Told,
): Promise<Buffer> {
  const made = await makePapers(viewer, kind, of, told);
  if (kind !== "notice-closing" || of.from !== "nomination") return writePapers(made);
  const [row] = (await loadRecord(viewer, of)).rows;
  return writePapers(made, row?.notice ? await hungPhotos(row.notice) : null);
}

/** A document among the bases that somebody has to look at, and in which papers it stands. */
export type FaultyBasis = { number: string; replacedBy: string | null; fault: NonNullable<BasisFault> };

/** A paper that may be taken now, with how many it names. */
export type OfferedPaper = { kind: PaperKind; names: number };
export type OfferedPapers = {
  papers: OfferedPaper[];
  faulty: FaultyBasis[];
  held: number;
  /** Who is named and took a consent back since. */
  takenBack: string[];
};

/** The papers that can be made of this now, what of their bases no longer holds, how many they leave out as held, and who took consents back. Throws `not-found`. */
export async function offeredPapers(
  viewer: Viewer,
  of: PaperOf,
  today = hcmcToday(),
): Promise<OfferedPapers> {
  const loaded = await loadRecord(viewer, of);
  const record = { ...loaded, bases: [] };
  const offered = paperKinds.flatMap((kind): OfferedPaper[] => {
    const names = mayTake(viewer, kind, loaded) ? rowsOf(kind, record, today).length : 0;
    return names > 0 ? [{ kind, names }] : [];
  });
  const all = await Promise.all(offered.map(({ kind }) => basesOf(kind, loaded.campaignId, today)));
  const faulty = all.flat().flatMap((basis): FaultyBasis[] => {
    const fault = basisFault(basis, today);
    return fault ? [{ number: basis.number, replacedBy: basis.replacedByNumber, fault }] : [];
  });
  const once = faulty.filter((one, at) => faulty.findIndex(({ number }) => number === one.number) === at);
  const named = offered.flatMap(({ kind }) => takenBackOf(rowsOf(kind, record, today)));
  const takenBack = [...new Set(named.map(({ content }) => calledBy(content)))];
  return { papers: offered, faulty: once, held: heldOf(record), takenBack };
}
