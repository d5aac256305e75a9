import "server-only";
import { DomainError, type FieldCode } from "../errors";
import { fold } from "../text/fold";
import { cityUnitId } from "./vocabulary";
import { findChosenUnit, findUnits } from "./queries.server";
import { unitsMeant } from "./scope.server";

type Choice = { id: string; name: string };

/** A unit as a form gives it: typed words, what was chosen from the list, and which part of a split former unit. */
export type UnitAnswer = { unit: string; unitId: string; nowUnitId: string };

/**
 * The ward of today that is meant, by its name of today or a former one; a choice counts while the words still name it.
 * Throws `invalid` at `unit`: `choose-unit`
 * for nothing, `unknown-unit` for words that name none, `several-units` with the `choices` (JSON) for words that
 * name several or a unit that was split.
 */
export async function meantUnit(answer: UnitAnswer): Promise<string> {
  if (!answer.unit) throw refused("choose-unit");
  const chosen = await findChosenUnit(answer.unitId, answer.unit);
  const choices = chosen ? await unitsMeant(chosen) : await wardsNamed(answer.unit);
  const [only, ...others] = choices;
  if (!only) throw refused("unknown-unit");
  if (others.length === 0) return only.id;
  const part = choices.find((choice) => choice.id === answer.nowUnitId);
  if (part) return part.id;
  throw refused("several-units", choices.slice(0, 12));
}

function refused(code: FieldCode, choices?: Choice[]): DomainError {
  return new DomainError("invalid", choices ? { choices: JSON.stringify(choices) } : {}, { unit: code });
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
