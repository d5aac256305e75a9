import { createInterface } from "node:readline";
import { carryOutDue, startDecisions } from "../../domain/nominations/decisions/carry-out.server";
import { takeDecision, undoDecision } from "../../domain/nominations/decisions/take.server";
import type { Actor } from "../../domain/permissions";

// A process that takes, undoes and carries out decisions as a server does, on orders in JSON, one a line; each is answered by a
// line. For tests that end one in the middle, or set two on one decision.
type Order =
  | { what: "take"; actor: Actor; nominationId: string; version: number; takenAt: number }
  | { what: "undo"; actor: Actor; id: string; at: number }
  | { what: "carry-out"; at: number };

if (process.argv[2] !== "no-clock") startDecisions((error) => console.error(error));
createInterface({ input: process.stdin }).on("line", (line) => {
  void obey(JSON.parse(line) as Order)
    .catch((error: { code?: string }) => error.code ?? String(error))
    .then((answer) => console.log(JSON.stringify(answer)));
});
console.log(JSON.stringify("ready"));

async function obey(order: Order): Promise<unknown> {
  if (order.what === "carry-out") return carryOutDue(new Date(order.at));
  if (order.what === "undo")
    return (void (await undoDecision(order.actor, order.id, new Date(order.at))), "undone");
  const { actor, nominationId, version, takenAt } = order;
  const input = { nominationId, version, reason: "Cần thêm con số." };
  await takeDecision(actor, "return", input, new Date(takenAt));
  return "taken";
}
