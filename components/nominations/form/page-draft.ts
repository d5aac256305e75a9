import type { ErrorCode, ErrorDetails, FieldCode, FieldErrors } from "@/domain/errors";
import { onlyFields, withoutFields, type Fields } from "@/domain/nominations/fields";
import type { Marks } from "@/domain/nominations/marks.server";
import type { Outcome, Standing } from "./send-unsaved";
import { columnsIn, drawnFields, fieldsOf, touchedFields } from "./typed-fields";
import { forgetAsNew, forgetSent, keepUnsaved, type Place, type Unsaved } from "./unsaved";

export type SaveState =
  | { at: "idle" }
  | { at: "saving" }
  | { at: "saved"; time: number }
  | { at: "offline" }
  | { at: "signed-out" }
  /** Somebody else has signed in in this browser since the page was opened. */
  | { at: "other-account" }
  /** Something cannot be kept as typed: field path → message code; `rest` when everything else was saved. */
  | {
      at: "refused";
      error: ErrorCode | FieldCode;
      details: ErrorDetails;
      fields: FieldErrors;
      rest: boolean;
    };

/** Never what a form says: such a field counts as touched. */
const unknown = null;

/** What one page knows of its section: what the server has of each field, and what was sent without an answer. */
export class PageDraft {
  /** Sendings in their order that nobody answered yet. */
  unheard: Fields[];
  /** Columns in which a newer answer stands and the person has not chosen yet. */
  conflicting: string[] = [];
  /** How the last sending ended. */
  at: Outcome["at"] = "heard";
  #known: Fields = {};
  /** Columns that this page keeps in the browser; another window of the section may keep others. */
  #kept: string[];
  #savedAt: number | null = null;
  #isOver = false;

  constructor(
    public place: Place,
    public marks: Marks,
    kept: Unsaved | null,
  ) {
    this.unheard = kept ? [...kept.unheard, kept.patch] : [];
    this.marks = { ...marks, ...kept?.base };
    this.#kept = this.unheard.flatMap(columnsIn);
  }

  /** Takes the form as it was drawn: with what the server has, but for what an earlier visit left. */
  meet(form: HTMLFormElement): void {
    this.#known = drawnFields(form);
    for (const one of this.unheard) this.#forgetKnown(one);
  }

  /** What was touched and waits for no choice; of a nomination not made yet, all of it. */
  sendable(form: HTMLFormElement): Fields {
    const touched = touchedFields(form, this.#known);
    if (this.place.version > 0) return withoutFields(touched, this.conflicting);
    return Object.keys(touched).length > 0 ? fieldsOf(form) : {};
  }

  /** Keeps in this browser what the server is not known to have. */
  keep(form: HTMLFormElement): void {
    if (this.#isOver) return;
    const touched = touchedFields(form, this.#known);
    const patch = this.place.version > 0 ? touched : this.sendable(form);
    const waiting = [patch, ...this.unheard].flatMap(columnsIn);
    const settled = this.#kept.filter((column) => !waiting.includes(column));
    const base = onlyFields(this.marks, waiting);
    keepUnsaved({ ...this.place, patch, base, unheard: this.unheard }, settled);
    this.#kept = waiting;
  }

  /** Nobody knows whether the first of the unheard arrived: its fields are touched until somebody does. */
  doubt(): void {
    this.#forgetKnown(this.unheard[0]!);
  }

  /** The first of the unheard was answered. */
  learn({ saved, refusal }: Extract<Outcome, { at: "heard" }>): void {
    forgetSent(this.place, this.unheard.shift()!, saved?.patch ?? {});
    // Made by a sending whose answer never came here, and sent on since: as a new one its words wait for nothing any more.
    this.#isOver =
      this.place.version === 0 && (refusal?.error === "wrong-step" || refusal?.error === "not-allowed");
    if (this.#isOver) forgetAsNew(this.place);
    if (!saved) return;
    this.#savedAt = saved.time;
    this.#known = { ...this.#known, ...saved.patch };
    const columns = columnsIn(saved.patch);
    this.marks = { ...this.marks, ...onlyFields(saved.marks, columns) };
    forgetAsNew(this.place);
    this.place = { ...this.place, version: saved.version };
  }

  /** The person means their own answer to stand in this column, whatever stood there. */
  override(column: string, marks: Marks): void {
    this.marks = { ...this.marks, ...onlyFields(marks, [column]) };
    this.conflicting = this.conflicting.filter((one) => one !== column);
    this.#forgetKnown({ ...onlyFields(this.#known, [column]), [column]: unknown });
  }

  /** Whether something else stands now in a column that this form shows. */
  isOlderThan(standing: Standing, form: HTMLFormElement): boolean {
    return columnsIn(fieldsOf(form)).some((column) => standing.marks[column] !== this.marks[column]);
  }

  stateAfter(outcome: Outcome, form: HTMLFormElement): SaveState {
    if (outcome.at !== "heard") return { at: outcome.at };
    const [code] = Object.values(outcome.fields);
    const { refusal, fields } = outcome;
    if (code ?? refusal)
      return {
        at: "refused",
        error: code ?? refusal!.error,
        details: code ? {} : refusal!.details,
        fields,
        rest: !refusal && this.place.version > 0,
      };
    const isBehind = Object.keys(this.sendable(form)).length > 0;
    return isBehind ? { at: "saving" } : this.stateAtRest({ at: "saving" });
  }

  /** Nothing is left to save: says so in place of "saving", and leaves every other word standing. */
  stateAtRest(now: SaveState): SaveState {
    if (now.at !== "saving" && now.at !== "offline") return now;
    return this.#savedAt === null ? { at: "idle" } : { at: "saved", time: this.#savedAt };
  }

  #forgetKnown(fields: Fields): void {
    for (const name of Object.keys(fields)) this.#known[name] = unknown;
  }
}
