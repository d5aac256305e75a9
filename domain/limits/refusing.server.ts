import "server-only";
import { isIP } from "node:net";
import { DomainError } from "../errors";

/** Runs what consumes a limit. Throws `too-many-attempts` with the `minutes` to wait once there is nothing left of it. */
export async function refusing(consume: () => Promise<unknown>): Promise<void> {
  try {
    await consume();
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal;
    throw new DomainError("too-many-attempts", { minutes: Math.ceil(refusal.msBeforeNext / 60_000) });
  }
}

/** Whether a limit said no. Not `instanceof`: Next bundles the library more than once. */
export function isRefusal(thrown: unknown): thrown is { msBeforeNext: number } {
  return typeof thrown === "object" && thrown !== null && "msBeforeNext" in thrown;
}

/**
 * What an address is counted by. A home has one IPv4 address but a whole /64 of IPv6: counted by the address itself,
 * changing it would be no limit. "unknown" for what is no address.
 */
export function senderOf(address: string): string {
  if (!isIP(address)) return "unknown";
  if (isIP(address) === 4) return address;
  const [mapped] = /\d+\.\d+\.\d+\.\d+$/.exec(address) ?? [];
  if (mapped) return mapped;
  const [head = "", tail] = address.split("::");
  const before = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill("0"), ...after];
  return groups.slice(0, 4).join(":");
}
