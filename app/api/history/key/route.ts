import { publicKey } from "@/domain/history/day-digest.server";
import { refusal } from "@/app/_server/api-response";

export const dynamic = "force-dynamic";

/** The key by which anybody checks the history's daily digests. */
export function GET(): Response {
  try {
    return Response.json({ use: "lan-toa-history-digest-1", algorithm: "Ed25519", key: publicKey() });
  } catch (error) {
    return refusal(error);
  }
}
