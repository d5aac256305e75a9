import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { isRefusal, senderOf } from "@/domain/limits/refusing.server";
import { clientAddress } from "./client-address";

/** Enough for a ward's page that shows its stories, far too little to keep the portal busy. */
export const readsPerMinute = 120;
/** Of all addresses together, for whoever commands many. */
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
  // Looked at before an address is counted, so that invented ones fill the memory with no more keys than this.
  const all = await limits.everyone.get("all");
  if (all && all.remainingPoints <= 0) return seconds(all);
  try {
    await limits.address.consume(senderOf(clientAddress(headers)));
    await limits.everyone.consume("all");
    return null;
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal;
    return seconds(refusal);
  }
}

const seconds = ({ msBeforeNext }: { msBeforeNext: number }) => Math.max(1, Math.ceil(msBeforeNext / 1000));
