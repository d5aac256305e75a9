import "server-only";
import { headers } from "next/headers";
import { checkProof, contentId, type ProofInput } from "@/domain/suggestions/proof.server";
import type { Admit } from "@/domain/suggestions/send.server";
import { countSending } from "@/domain/suggestions/sending-limits.server";
import { authSecret } from "./auth-secret";
import { clientAddress } from "./client-address";

type Sending<Sent> = {
  /** What came of the same words of the same form before; null when it is the first time. */
  before: (id: string) => Promise<Sent | null>;
  send: (id: string, admit: Admit) => Promise<Sent>;
};

/**
 * The one way for what people without an account send: a person → not sent before → clear and within the limits → sent.
 * `words` is all the form says, its kind first. Throws what `checkProof`, `countSending` and `send` throw.
 */
export async function sendOnce<Sent>(
  input: ProofInput,
  words: string[],
  { before, send }: Sending<Sent>,
): Promise<Sent> {
  const { formId, strength } = await checkProof(authSecret(), input);
  const id = contentId(formId, words);
  const address = clientAddress(await headers());
  return (await before(id)) ?? (await send(id, () => countSending({ address, formId, strength })));
}
