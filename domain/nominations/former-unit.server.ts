import "server-only";
import { DomainError } from "../errors";
import { fold } from "../text/fold";
import { findChosenUnit, findUnits, successorsOf } from "../units/queries.server";
import type { DraftPatch } from "./input";

/** The units of today a given former unit may mean here; null when none was given. */
export type Place = { unitIds: string[] } | null;

/**
 * Settles which former unit was meant: a choice from the list while the words beside it still name it, or typed words
 * that name exactly one. A split unit means whichever of its successors the person says. Throws `invalid` for words that name none or several.
 */
export async function placeOf(patch: DraftPatch) {
  const { formerUnit, nowUnitId, ...answers } = patch;
  if (formerUnit === "") return { place: null, answers: { ...answers, formerUnitId: null } };
  const id = formerUnit ? await unitMeant(patch.formerUnitId, formerUnit) : patch.formerUnitId;
  if (!id) return { place: null, answers };
  const successors = (await successorsOf([id])).map((unit) => unit.id);
  const meant = nowUnitId ? successors.filter((one) => one === nowUnitId) : successors;
  return { place: { unitIds: meant }, answers: { ...answers, formerUnitId: id } };
}

/** A ward nominates for its own ground only. A unit that did not change names leads nowhere and is no former unit. */
export function assertSamePlace(place: Place, unitId: string): void {
  if (!place || place.unitIds.includes(unitId)) return;
  throw new DomainError("wrong-unit", {}, { formerUnitId: "wrong-unit" });
}

async function unitMeant(chosenId: string | null | undefined, words: string): Promise<string> {
  const chosen = await findChosenUnit(chosenId ?? "", words);
  return chosen?.id ?? unitNamed(words);
}

async function unitNamed(words: string): Promise<string> {
  const former = await findUnits(words, { limit: 5, formerOnly: true });
  const exact = former.filter((unit) => fold(unit.label) === fold(words));
  const [only, ...others] = exact.length > 0 ? exact : former;
  if (!only || others.length > 0) throw new DomainError("invalid", {}, { formerUnitId: "unknown-unit" });
  return only.id;
}
