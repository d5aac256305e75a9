import { DomainError } from "../errors";
import type { DraftPatch } from "./input";

/** A new form sent as it was opened would leave an empty nomination on everybody's list. Throws `nothing-typed`. */
export function assertSomethingTyped(version: number, patch: DraftPatch): void {
  if (version > 0) return;
  // The only open campaign is chosen beforehand.
  const { campaignId: _campaignId, ...typed } = patch;
  const said = Object.values(typed).some((value) =>
    Array.isArray(value) ? value.length > 0 : Boolean(value),
  );
  if (!said) throw new DomainError("nothing-typed", {}, { kind: "choose-kind" });
}
