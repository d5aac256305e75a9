import "server-only";
import { isIP } from "node:net";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { clientAddress } from "./client-address";

/** Enough for a ward's page that shows its stories, far too little to keep the portal busy. */
export const readsPerMinute = 120;

function makeLimit() {
  return new RateLimiterMemory({ keyPrefix: "read", points: readsPerMinute, duration: 60 });
}

// Next bundles this module more than once per process; the count must not be.
const slot = globalThis as typeof globalThis & { lanToaReads?: ReturnType<typeof makeLimit> };
const limit = (slot.lanToaReads ??= makeLimit());

/** Counts one read by the sender's address. Returns null, or the seconds to wait when there were too many. */
export async function countRead(headers: Pick<Headers, "get">): Promise<number | null> {
  const address = clientAddress(headers);
  try {
    await limit.consume(isIP(address) ? network(address) : "unknown");
    return null;
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}

/** A home has one IPv4 address but a whole /64 of IPv6: counted by that, or changing addresses would be no limit. */
function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const [mapped] = /\d+\.\d+\.\d+\.\d+$/.exec(address) ?? [];
  if (mapped) return mapped;
  const [head = "", tail] = address.split("::");
  const before = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill("0"), ...after];
  return groups.slice(0, 4).join(":");
}

// Not `instanceof`: the limit may come from another copy of the library.
function isRefusal(thrown: unknown): thrown is { msBeforeNext: number } {
  return typeof thrown === "object" && thrown !== null && "msBeforeNext" in thrown;
}
