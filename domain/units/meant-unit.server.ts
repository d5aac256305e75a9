import "server-only";
import { DomainError } from "../errors";
import { fold } from "../text/fold";
import { cityUnitId } from "./vocabulary";
import { findUnit, findUnits, successorsOf } from "./queries.server";

type Choice = { id: string; name: string };

/** A unit as a form gives it: typed words, a choice from the list, and which part of a split former unit. */
export type UnitAnswer = { unit: string; unitId: string; nowUnitId: string };

/**
 * The ward of today that is meant, by its name of today or a former one. Throws `invalid` at `unit`: `choose-unit`
 * for nothing, `unknown-unit` for words that name none, `several-units` with the `choices` (JSON) for words that
 * name several or a unit that was split.
 */
export async function meantUnit(answer: UnitAnswer): Promise<string> {
  if (!answer.unit && !answer.unitId) throw refused("choose-unit");
  const choices = answer.unitId ? await wardsOf(answer.unitId) : await wardsNamed(answer.unit);
  const [only, ...others] = choices;
  if (!only) throw refused("unknown-unit");
  if (others.length === 0) return only.id;
  const chosen = choices.find((choice) => choice.id === answer.nowUnitId);
  if (chosen) return chosen.id;
  throw refused("several-units", choices.slice(0, 12));
}

function refused(code: string, choices?: Choice[]): DomainError {
  return new DomainError("invalid", choices ? { choices: JSON.stringify(choices) } : {}, { unit: code });
}

/** A unit itself while it stands, else the wards of today it led to. The city is nobody's ward. */
async function wardsOf(id: string): Promise<Choice[]> {
  const unit = await findUnit(id);
  if (!unit || unit.kind === "city") return [];
  return unit.validTo === null ? [{ id: unit.id, name: unit.name }] : successorsOf([id]);
}

async function wardsNamed(words: string): Promise<Choice[]> {
  const found = await findUnits(words, { limit: 8 });
  const exact = found.filter((unit) => fold(unit.label) === fold(words));
  const wards = (exact.length > 0 ? exact : found).flatMap((unit) =>
    unit.current ? [{ id: unit.id, name: unit.label }] : unit.successors,
  );
  const once = new Map(wards.map((ward) => [ward.id, { id: ward.id, name: ward.name }]));
  once.delete(cityUnitId);
  return [...once.values()];
}
