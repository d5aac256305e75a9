import "server-only";
import { isIP } from "node:net";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { clientAddress } from "./client-address";

/** Enough for a ward's page that shows its stories, far too little to keep the portal busy. */
export const readsPerMinute = 120;
/** Of all addresses together: where no proxy writes the sender's address, anyone can claim a new one each time. */
export const allReadsPerMinute = 3000;

const duration = 60;

function makeLimits() {
  return {
    address: new RateLimiterMemory({ keyPrefix: "read", points: readsPerMinute, duration }),
    everyone: new RateLimiterMemory({ keyPrefix: "reads", points: allReadsPerMinute, duration }),
  };
}

// Next bundles this module more than once per process; the counts must not be.
const slot = globalThis as typeof globalThis & { lanToaReads?: ReturnType<typeof makeLimits> };
const limits = (slot.lanToaReads ??= makeLimits());

/** Counts one read by the sender's address. Returns null, or the seconds to wait when there were too many. */
export async function countRead(headers: Pick<Headers, "get">): Promise<number | null> {
  const address = clientAddress(headers);
  // Looked at before an address is counted, so that invented ones fill the memory with no more keys than this.
  const all = await limits.everyone.get("all");
  if (all && all.remainingPoints <= 0) return seconds(all);
  try {
    await limits.address.consume(isIP(address) ? network(address) : "unknown");
    await limits.everyone.consume("all");
    return null;
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal;
    return seconds(refusal);
  }
}

const seconds = ({ msBeforeNext }: { msBeforeNext: number }) => Math.max(1, Math.ceil(msBeforeNext / 1000));

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
